import Database

/// What planning a set found, besides the temporary tables that say what to write.
struct OneRosterPlan: Sendable {
  /// A problem, and the file that it is in.
  typealias Problem = OneRosterReport.Problem

  /// What is told of students, guardians and teachers as of those of any roster.
  var members = ImportPlan()
  /// What is wrong with rows of other files, or in the light of them.
  var errors: [Problem] = []
  var notices: [Problem] = []
  /// How many rows are wrong beyond those that are listed.
  var unlisted = 0
  var students = ImportCounts()
  var guardians = ImportCounts()
  var teachers = ImportCounts()
  /// Users whose bad cells matter, by their records.
  var badUsers: Set<Int> = []
}
