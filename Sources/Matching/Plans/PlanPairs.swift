import Programs
import Tabular

/// Exclusions, pins and wishes of a what-if round, their people found in its rosters.
struct PlanPairs {
  private(set) var exclusions: [Exclusion] = []
  private(set) var pins: [PairKey] = []
  private(set) var wishes: [Wish] = []
  private(set) var problems: [PlanInput.FileProblem] = []
  private let students: PlanDirectory
  private let mentors: PlanDirectory

  init(
    _ files: PlanFiles, students: CheckedRows<StudentChecker>, mentors: CheckedRows<MentorChecker>
  ) throws {
    self.students = PlanDirectory(students.rows.map { ($0.row.externalID, $0.row.email) })
    self.mentors = PlanDirectory(mentors.rows.map { ($0.row.externalID, $0.row.email) })
    if let file = files.exclusions {
      exclusions = try pairs(file, by: ExclusionChecker()).map { row, pair in
        Exclusion(pair, reason: row.reason ?? ReasonCode.doNotMatch)
      }
    }
    if let file = files.pins { pins = try pairs(file, by: PinChecker()).map(\.1) }
    if let file = files.wishes { try readWishes(file) }
  }

  private mutating func pairs<Checker: RowChecker>(
    _ file: TabularFile, by checker: Checker
  ) throws -> [(PairRow, PairKey)] where Checker.Row == PairRow {
    let rows = try CheckedRows(file, by: checker)
    problems += rows.errors.map { .init(file: file.name, problem: $0) }
    var pairs: [(PairRow, PairKey)] = []
    for placed in rows.rows {
      guard let student = placed.row.student, let mentor = placed.row.mentor else { continue }
      switch (students.find(student), mentors.find(mentor)) {
      case (let student?, let mentor?):
        pairs.append((placed.row, PairKey(student: student, mentor: mentor)))
      case (nil, _): refuse("student", student, (placed.line, placed.record), file)
      case (_, nil): refuse("mentor", mentor, (placed.line, placed.record), file)
      }
    }
    return pairs
  }

  private mutating func readWishes(_ file: TabularFile) throws {
    let rows = try CheckedRows(file, by: WishChecker())
    problems += rows.errors.map { .init(file: file.name, problem: $0) }
    for placed in rows.rows {
      guard let from = placed.row.from, let to = placed.row.to else { continue }
      if let student = students.find(from), let mentor = mentors.find(to) {
        wishes.append(Wish(PairKey(student: student, mentor: mentor), by: .student))
      } else if let mentor = mentors.find(from), let student = students.find(to) {
        wishes.append(Wish(PairKey(student: student, mentor: mentor), by: .mentor))
      } else {
        let isFromKnown = students.find(from) != nil || mentors.find(from) != nil
        refuse(
          isFromKnown ? "to" : "from", isFromKnown ? to : from, (placed.line, placed.record), file)
      }
    }
  }

  private mutating func refuse(
    _ column: String, _ person: PersonReference, _ place: (line: Int, record: Int),
    _ file: TabularFile
  ) {
    problems.append(
      .init(
        file: file.name,
        problem: ImportProblem(
          line: place.line, record: place.record, column: column, value: person.id.text,
          PersonLookup.fault(column, person.id.text, standing: nil))))
  }
}
