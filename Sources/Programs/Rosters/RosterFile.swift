package import Tabular

/// Rosters read from files alone, by the same columns and checks as an import.
package enum RosterFile {
  /// The students of a file; ids that come twice are errors.
  ///
  /// - Throws: `ImportError` where the file is no table or has no column of ids.
  package static func students(
    from file: TabularFile, goals: GoalReader
  ) throws -> CheckedRows<StudentChecker> {
    var students = try CheckedRows(file, by: StudentChecker(goals: goals))
    students.refuseRepetitions(of: .externalID, key: \.externalID, text: \.text)
    return students
  }

  /// The mentors of a file; ids that come twice are errors.
  ///
  /// - Throws: `ImportError` where the file is no table or has no column of ids.
  package static func mentors(
    from file: TabularFile, goals: GoalReader
  ) throws -> CheckedRows<MentorChecker> {
    var mentors = try CheckedRows(file, by: MentorChecker(goals: goals))
    mentors.refuseRepetitions(of: .externalID, key: \.externalID, text: \.text)
    return mentors
  }
}
