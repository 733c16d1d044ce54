import Database

/// Teachers that a students file names: each known by e-mail, else by name and site.
struct TeacherImport: Sendable {
  let members: MemberImport

  init(_ members: MemberImport) {
    self.members = members
  }

  var tenant: Tenant.ID { members.tenant }
  var program: Program.ID { members.program.id }
  var run: ImportRun { members.run }

  func plan(_ tx: Transaction) throws {
    try tx.execute(createTeachers)
    try tx.execute(createPeople(series: run.series()))
    try tx.execute(markChangedStudents)
  }

  func apply(_ tx: Transaction) throws {
    try tx.execute(insertTeachers)
    try tx.execute(updateTeachers)
    try tx.execute(endLinks)
    try tx.execute(reopenLinks)
    try tx.execute(insertLinks)
  }
}
