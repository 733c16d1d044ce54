import CivilTime
import Database
import Matching
import Support

@testable import Relationships

/// The statements of timelines and stories, for the catalogue of all.
enum TimelineCatalogue {
  static func check(_ catalogue: QueryCatalogue, _ view: MatchView, _ match: Match) throws {
    try catalogue.check(
      "TimelinesQueries", "timeline(_:of:from:to:)",
      .timeline(view, of: match, from: nil, to: nil))
    catalogue.pieces(
      "TimelineMatchQueries", "beginnings(_:)", "pauses(_:)", "endings(_:)")
    catalogue.pieces("TimelineContactQueries", "contacts(_:)", "gifts(_:)", "requests(_:)")
    catalogue.pieces("TimelinePromiseQueries", "promises(_:)", "goals(_:)")
    catalogue.pieces("TimelineVoidQueries", "voids(_:)")
    try catalogue.check("StoriesQueries", "story(_:)", .story(view))
    catalogue.pieces(
      "StoriesQueries", "commonGoals(_:)", "nextMeeting(_:)",
      "standingHolds(_:)", "standingClosure(_:)")
    catalogue.pieces(
      "StoryPromiseQueries", "openPromises(_:)", "openRequests(_:)", "giftCounts(_:)",
      "supportCounts(_:)")
  }
}
