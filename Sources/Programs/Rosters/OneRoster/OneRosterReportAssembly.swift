/// How a report on a set comes together: from the reading, then from the plan.
extension OneRosterReport {
  mutating func add(
    _ staged: [OneRosterFile: StagedFile], _ set: OneRosterSet, _ source: OneRosterSource
  ) {
    idSource = source.text
    notices = (set.notices + [source.notice].compactMap(\.self)).map { Problem(nil, $0) }
    for kind in OneRosterFile.allCases {
      guard let file = staged[kind] else { continue }
      files.append(File(name: kind.name, mode: set.mode(of: kind), rows: file.rows))
      warnings += file.warnings.map { Problem(kind, $0) }
      if kind == .users {
        form = Form(
          encoding: file.encoding, delimiter: file.delimiter, headerLine: file.headerLine)
      }
    }
  }

  /// - Throws: `ImportError.unreadable` where errors that wait on the disk can't be read.
  mutating func add(
    _ plan: OneRosterPlan, _ staged: [OneRosterFile: StagedFile], dryRun: Bool
  ) throws {
    isDryRun = dryRun
    for kind in OneRosterFile.allCases { try addErrors(of: kind, staged[kind], plan) }
    errors.sort { ($0.file ?? "", $0.problem) < ($1.file ?? "", $1.problem) }
    rejected += plan.unlisted
    warnings += plan.members.warnings.problems.map { Problem(.users, $0) }
    notices += plan.members.notices.problems.map { Problem($0.line == nil ? nil : .users, $0) }
    notices += plan.notices
    (students, guardians, teachers) = (plan.students, plan.guardians, plan.teachers)
    students.rejected = 0
    possibleDuplicates = plan.members.possibleDuplicates
    (changes, changeCount) = (plan.members.changes, plan.members.changeCount)
    absent = plan.members.absent
  }

  /// Adds what is wrong with the rows of a file: the first of it, and how many rows there are.
  private mutating func addErrors(
    of kind: OneRosterFile, _ staged: StagedFile?, _ plan: OneRosterPlan
  ) throws {
    let isUsers = kind == .users
    let (read, planned) = (staged?.errors.map { [$0] } ?? [], isUsers ? plan.members.errors : [])
    let others = plan.errors.filter { $0.file == kind.name }
    var rows = Set(others.compactMap(\.problem.record))
    var listed = others
    try ErrorList(read + planned).forEachRow { problems in
      guard let record = problems.first?.record else { return }
      // A bad cell of somebody who is passed over harms nobody.
      if isUsers, !plan.badUsers.contains(record) { return }
      rows.insert(record)
      if listed.count < Self.listed { listed += problems.map { Problem(kind, $0) } }
    }
    errors += listed
    rejected += rows.count
  }

  /// How many errors of one file are listed at most.
  private static let listed = 10_000
}
