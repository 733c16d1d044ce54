import Matching
import Programs

/// An explanation in sentences.
enum ExplanationPrinting {
  static func print(_ explanation: RoundExplanation, in office: Office) {
    office.printer.out(Array((lines(of: explanation).joined(separator: "\n") + "\n").utf8))
  }

  static func lines(of explanation: RoundExplanation) -> [String] {
    let student = explanation.student
    var lines = [
      explanation.matchedTo.map { "\(student) is matched with \($0)." }
        ?? "\(student) has no mentor."
    ]
    if let unmatched = explanation.unmatched { lines += reasons(unmatched, explanation.shortage) }
    guard let mentor = explanation.mentor, let pair = explanation.pair else { return lines }
    lines += details(of: pair, student, mentor)
    if let price = explanation.price, explanation.matchedTo != mentor {
      lines += costs(of: price, student, mentor)
    }
    return lines
  }

  private static func reasons(
    _ unmatched: UnmatchedStudent, _ shortage: RoundExplanation.Shortage?
  ) -> [String] {
    if let shortage {
      return [
        "\(shortage.mentors) mentors fit; their \(shortage.places) places went to "
          + "\(shortage.students) other students."
      ]
    }
    let heading =
      unmatched.reason == .notReady ? "Not ready to match." : "No mentor fits. By the first rule:"
    return [heading]
      + (unmatched.reason == .notReady
        ? [] : unmatched.failedRules.map { "  \($0.mentors) mentors: \($0.rule.code)" })
  }

  private static func details(
    of pair: PairExplanation, _ student: PersonKey, _ mentor: PersonKey
  ) -> [String] {
    guard pair.failures.isEmpty else {
      return ["\(student) with \(mentor) is no candidate:"] + pair.failures.map { "  \($0.text)" }
    }
    let facts = pair.facts
    let told: [Component: String] = [
      .sharedGoals: goals(facts.sharedGoals), .needsMet: goals(facts.needsMet),
      .reciprocity: goals(facts.reciprocity),
      .availability: facts.commonHours.description,
      .language: facts.commonLanguages.map(\.code).joined(separator: ", "),
      .place: facts.meeting?.rawValue ?? "none",
    ]
    return ["\(student) with \(mentor) scores \(points(pair.score)) of 100:"]
      + Component.allCases.map { component in
        "  \(component.code) \(pair.components[component])"
          + (told[component].map { $0.isEmpty ? "" : " (\($0))" } ?? "")
      }
  }

  private static func goals(_ goals: [CoveredGoal]) -> String {
    goals.map { "\($0.code.text): \($0.nearest?.text ?? "none")" }.joined(separator: "; ")
  }

  private static func costs(
    of price: RoundExplanation.Price, _ student: PersonKey, _ mentor: PersonKey
  ) -> [String] {
    var levels = [("matched", price.matched), ("waiting", price.waiting)]
    if let floor = price.floor { levels.append(("floor", floor)) }
    levels.append(("total", price.total))
    let changes = levels.filter { $0.1 != 0 }.map { "\($0.0) \($0.1 > 0 ? "+" : "")\($0.1)" }
    return [
      changes.isEmpty
        ? "A round with this pair is just as good."
        : "A round with this pair changes \(changes.joined(separator: ", ")).",
      "These mentors would change:",
    ]
      + price.moves.map {
        "  \($0.student): \($0.from.map { "\($0)" } ?? "none") -> "
          + "\($0.to.map { "\($0)" } ?? "none")"
      }
  }

  private static func points(_ score: Int) -> String {
    let tenths = (score + 50) / 100
    return "\(tenths / 10).\(tenths % 10)"
  }
}
