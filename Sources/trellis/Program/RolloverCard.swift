import CivilTime
import Matching
import Programs

/// What a rollover came to.
enum RolloverCard {
  static func of(_ rollover: Rollover, old: Program, new: Program) -> Card {
    var card = Card()
    card.add("old", .text(old.slug))
    card.add("new", .text(new.slug))
    card.add("starts_on", .text("\(new.startsOn)"))
    card.add("old_pairs_end_on", .text("\(rollover.lastDay)"))
    card.add("students", .number(rollover.students))
    card.add("mentors", .number(rollover.mentors))
    card.add("leavers", .list(rollover.leavers.map(\.person.externalID)))
    card.add("pairs_continue", .list(pairs(.continues, rollover)))
    card.add("pairs_proposed", .list(pairs(.proposed, rollover)))
    card.add(
      "pairs_end",
      .list(
        rollover.pairs.filter { $0.fate != .continues && $0.fate != .proposed }
          .map { "\(words($0)) \($0.fate.rawValue)" }))
    for (gate, count) in rollover.askedAgain { card.add("asked_again_\(gate)", .number(count)) }
    card.add("without_grade", .list(rollover.withoutGrade))
    return card
  }

  /// The people whom a coordinator should hear of, a line each.
  static func notes(_ rollover: Rollover) -> [String] {
    rollover.leavers.map { leaver in
      "\(leaver.person.externalID) \(leaver.person.name) "
        + (leaver.hasGraduated ? "has finished school." : "leaves.")
    }
      + rollover.pairs.compactMap { pair in
        sentence(for: pair.fate).map {
          "\(pair.student.name) with \(pair.mentor.name) ends: \($0)."
        }
      }
  }

  private static func sentence(for fate: Rollover.Pair.Fate) -> String? {
    switch fate {
    case .continues, .proposed: nil
    case .studentLeaves: "the student leaves"
    case .mentorLeaves: "the mentor leaves"
    case .notAllowed: "the two may not be matched"
    case .neverBegan: "it was proposed and never began"
    }
  }

  private static func pairs(_ fate: Rollover.Pair.Fate, _ rollover: Rollover) -> [String] {
    rollover.pairs.filter { $0.fate == fate }.map(words)
  }

  private static func words(_ pair: Rollover.Pair) -> String {
    "\(pair.student.externalID):\(pair.mentor.externalID)"
  }
}
