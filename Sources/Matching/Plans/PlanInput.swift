package import CivilTime
package import Programs
import Tabular

/// A what-if round's files, read and checked, without a database.
///
/// Gates are asked only where a file has their columns; the others are named, so that nobody takes
/// the round for one that can be used.
package struct PlanInput: Sendable {
  /// What is wrong with one of the files.
  package struct FileProblem: Sendable {
    package let file: String
    package let problem: ImportProblem
  }

  private let tree: GoalTree
  private let students: CheckedRows<StudentChecker>
  private let mentors: CheckedRows<MentorChecker>
  private let pairs: PlanPairs
  package let problems: [FileProblem]

  /// Reads every file.
  ///
  /// - Throws: `ImportError` where a file is no table or lacks a column it must have.
  package init(_ files: PlanFiles) throws {
    var problems: [FileProblem] = []
    func note(_ found: [ImportProblem], in file: TabularFile) {
      problems += found.map { FileProblem(file: file.name, problem: $0) }
    }
    var known: GoalTree?
    if let file = files.goals {
      let vocabulary = try GoalFile.tree(from: file)
      note(vocabulary.errors, in: file)
      known = vocabulary.tree
    }
    let reader = GoalReader(known)
    students = try RosterFile.students(from: files.students, goals: reader)
    mentors = try RosterFile.mentors(from: files.mentors, goals: reader)
    // A vocabulary that cannot be read would make every cell that names a goal look wrong.
    if problems.isEmpty {
      note(students.errors, in: files.students)
      note(mentors.errors, in: files.mentors)
    }
    pairs = try PlanPairs(files, students: students, mentors: mentors)
    self.problems = problems + pairs.problems
    tree = known ?? GoalTree.dotted(Self.codes(students) + Self.codes(mentors))
  }

  /// The gates whose columns the files have.
  package var gates: [Gate] {
    Gate.allCases.filter { gate in
      switch gate {
      case .consent: students.mapping.has(.consentOn)
      case .screening:
        mentors.mapping.has(.screening) || mentors.mapping.has(.screeningClearedOn)
      case .training: mentors.mapping.has(.trainingCompletedOn)
      }
    }
  }

  /// The gates that were not asked.
  package var skippedGates: [Gate] { Gate.allCases.filter { !gates.contains($0) } }

  /// The round of a day.
  ///
  /// - Throws: `SnapshotProblem`.
  package func snapshot(policy: Policy, date: Day, seed: Int64) throws -> Snapshot {
    let people = PlanPeople(date: date, gates: gates)
    return try Snapshot(
      date: date, seed: seed, policy: policy, gates: gates, goals: tree,
      students: students.rows.compactMap { people.student($0.row) },
      mentors: mentors.rows.compactMap { people.mentor($0.row) },
      exclusions: pairs.exclusions, pins: pairs.pins, wishes: pairs.wishes)
  }

  private static func codes(_ rows: CheckedRows<StudentChecker>) -> [GoalCode] {
    rows.rows.flatMap { placed -> [GoalCode] in
      [placed.row.goals, placed.row.needs, placed.row.offers].flatMap { $0 ?? [] }
    }
  }

  private static func codes(_ rows: CheckedRows<MentorChecker>) -> [GoalCode] {
    rows.rows.flatMap { placed -> [GoalCode] in
      [placed.row.goals, placed.row.needs, placed.row.offers].flatMap { $0 ?? [] }
    }
  }
}
