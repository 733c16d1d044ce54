/// What a kind's planning found, besides the temporary table that says what to write.
package struct ImportPlan: Sendable {
  /// What is wrong with rows in the light of other rows and of what is known.
  package var errors: [ImportProblem] = []
  package var warnings = Notes()
  package var notices = Notes()
  package var possibleDuplicates: [PossibleDuplicate] = []
  package var changes: [FieldChange] = []
  package var changeCount = 0
  /// How many the file doesn't name, and the first of them.
  package var absentCount = 0
  package var absent: [String] = []

  package init() {}
}
