import Support

@testable import Relationships

/// The statements of worklists, for the catalogue of all.
enum WorklistCatalogue {
  static func check(_ catalogue: QueryCatalogue, _ view: ConsistencyView) throws {
    let file = "WorklistsQueries"
    try catalogue.check(file, "openPairs(_:)", .openPairs(view))
    try catalogue.check(file, "missedWindows(_:)", .missedWindows(view))
    try catalogue.check(file, "pairWork(_:)", .pairWork(view))
    try catalogue.check(file, "peopleWork(_:)", .peopleWork(view))
    catalogue.pieces(
      "WorklistPairQueries", "unansweredRequests(_:)", "overdueCommitments(_:)",
      "meetingsWithoutOutcome(_:)", "waitingProposals(_:)", "unconfirmedCheckIns(_:)")
    catalogue.pieces(
      "WorklistPeopleQueries", "gatesRunningOut(_:)", "waitingConnections(_:)")
  }
}
