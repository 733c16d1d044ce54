import Matching
import Programs

/// What a hold of an organisation came to.
enum OrganisationCard {
  static func of(_ hold: OrganisationHold) -> Card {
    var card = Card()
    card.add("organisation", .text(hold.organisation))
    card.add("mentors", .list(hold.mentors.map(\.externalID)))
    card.add("matches", .list(hold.matches.map(words)))
    card.add("left_as_they_are", .list(hold.untouched.map(words)))
    return card
  }

  private static func words(_ match: Match) -> String {
    "\(match.student.externalID):\(match.mentor.externalID)"
  }
}
