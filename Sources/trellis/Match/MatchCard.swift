import CivilTime
import Matching
import Programs

/// A match's fields.
enum MatchCard {
  static func of(_ match: Match, holds: [MatchHold] = []) -> Card {
    var card = Card()
    card.add("match", .text("\(match.id)"))
    card.add("student", .text(match.student.externalID))
    card.add("student_name", .text(match.student.name))
    card.add("mentor", .text(match.mentor.externalID))
    card.add("mentor_name", .text(match.mentor.name))
    card.add("state", .text(match.state.rawValue))
    if let proposed = match.proposedOn {
      card.add("proposed_on", .text("\(proposed)"))
      card.add("accepted_by", .list(match.acceptedBy.map(\.rawValue)))
    }
    card.add("started_on", .text(match.hasBegun ? "\(match.startedOn)" : nil))
    card.add("ended_on", .text(match.endedOn?.description))
    card.add("closure_reason", .text(match.closureReason))
    card.add("round", .number(match.round))
    if !holds.isEmpty {
      card.add("holds", .list(holds.map { "\($0.from) to \($0.to?.description ?? "open")" }))
    }
    return card
  }
}
