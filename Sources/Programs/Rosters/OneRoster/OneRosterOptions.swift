/// What of a OneRoster set is wanted, and by which ids its students are known.
package struct OneRosterOptions: Sendable {
  /// What becomes a student's external id.
  package enum StudentIDs: String, Sendable, CaseIterable {
    /// The id by which the set itself names them: always there, and never another person's.
    case sourcedID = "sourced-id"
    /// The number that the school knows them by, which a set may leave out.
    case identifier
  }

  package var studentIDs = StudentIDs.sourcedID
  /// Names, numbers or ids of the schools whose students are wanted; all if empty.
  package var schools: [String] = []
  /// The grades whose students are wanted; all if empty.
  package var grades: [Grade] = []

  package init() {}
}
