import Database

/// Teachers that a roster names.
struct TeacherImport: Sendable {
  /// Where a roster says who teaches whom.
  enum Source: Sendable {
    /// A students file names one teacher a student, known by e-mail, else by name and site.
    case columns
    /// Classes bring students and their teachers together, all of them known by ids.
    case classes(isBulk: Bool)
  }

  let members: MemberImport
  private let source: Source

  init(_ members: MemberImport, from source: Source = .columns) {
    self.members = members
    self.source = source
  }

  var tenant: Tenant.ID { members.tenant }
  var program: Program.ID { members.program.id }
  var run: ImportRun { members.run }

  /// Whether a student whose teacher's cells are blank has none any more.
  private var clearsBlankCells: Bool { run.request.blankClears && !run.request.skipsBadCells }

  func plan(_ tx: Transaction) throws {
    switch source {
    case .columns:
      try tx.execute(createTeachers)
      try tx.execute(createPeople(series: run.series()))
    case .classes(let isBulk):
      try tx.execute(createPeopleOfClasses(series: run.series()))
      try tx.execute(createTeachersOfClasses)
      try tx.execute(createEndsOfClasses(isBulk: isBulk))
      try tx.execute(markStudentsWithoutTeacher)
    }
    try tx.execute(markChangedStudents)
    if clearsBlankCells { try tx.execute(markStudentsWithout) }
  }

  func apply(_ tx: Transaction) throws {
    try tx.execute(insertTeachers)
    try tx.execute(updateTeachers)
    switch source {
    case .columns: try tx.execute(endLinks)
    case .classes: try tx.execute(endLinksOfClasses)
    }
    if clearsBlankCells { try tx.execute(endLinksOfStudentsWithout) }
    try tx.execute(reopenLinks)
    try tx.execute(insertLinks)
  }
}
