import Documents

/// What the pair agreed on, and how far they have come, in words.
struct GuardianGoals {
  let pair: GuardianPair

  /// Of a pair that has ended, only what they reached: the rest is no longer theirs.
  var blocks: [Block] {
    let goals = pair.match.goals.filter { !pair.isOver || !$0.isOpen }
    guard !goals.isEmpty else { return [] }
    return [.heading(2, pair.say(.goalsHeading))] + pair.bullets(items(goals))
  }

  /// The latest note alone is quoted: the letter is to stay short.
  private func items(_ goals: [AgreedGoal]) -> [List.Item] {
    let noted = goals.firstIndex { $0.isOpen && $0.step?.note?.isEmpty == false }
    return goals.enumerated().map { place, goal in
      item(goal, note: place == noted ? goal.step?.note : nil)
    }
  }

  private func item(_ goal: AgreedGoal, note: String?) -> List.Item {
    let words = pair.language.sentences([standing(of: goal), note.map(pair.quoted) ?? ""])
    let name: Phrase = "\(name: goal.name)"
    return words.isEmpty ? List.Item(text: name) : List.Item(lead: "\(name):", text: words)
  }

  private func standing(of goal: AgreedGoal) -> Phrase {
    if let reached = goal.reachedOn {
      return pair.say(.goalReached, [.date: pair.language.dayOfYear(reached)])
    }
    guard let step = goal.step else { return "" }
    return pair.language.sentences(
      [
        pair.language.say(.progress(step.progress)),
        pair.say(.goalLatest, [.date: pair.language.shortDate(step.day)]),
      ])
  }
}
