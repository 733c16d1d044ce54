package import Documents
import Matching

extension RoundReport {
  /// The page on which a coordinator decides: verdict, figures, who is left out, what is short.
  ///
  /// In English alone: its readers run the program in Trellis's own words.
  package var document: Document {
    var blocks: [Block] = [.note(origin), .heading(1, title), .note(about), .callout(verdictBox)]
    blocks.append(.list(List(.facts, facts)))
    blocks += scores.blocks
    blocks += ShareTables(shares: shares, ready: outcome.ready, matched: outcome.matched).blocks
    blocks += LeftOutSection(leftOut: leftOut, program: heading.programSlug).blocks
    blocks += ScarcitySection(report: self).blocks
    blocks.append(.note("This page names students. It is for the program's coordinators alone."))
    let english = Language.english
    return Document(
      title: "\(title) · \(origin)", lang: english.tag, dir: english.dir,
      footer: Document.Footer(text: "\(origin) · \(title)", page: english.pageNumber),
      blocks: blocks)
  }

  private var title: Phrase { "Round \(heading.number)" }

  private var origin: Phrase { "\(name: heading.tenant) · \(name: heading.program)" }

  private var about: Phrase {
    let english = Language.english
    let state = Phrase(text: RoundWords.state(heading.state))
    return """
      \(state) · for \(english.date(heading.date)) · solved on \(english.date(heading.solvedOn)) \
      by \(name: heading.solvedBy) · policy \(name: heading.policy) \
      (\(Phrase(text: heading.objective.rawValue)))
      """
  }

  private var verdictBox: Callout {
    switch verdict {
    case .proved(let pairs) where heading.objective == .stable:
      Callout(
        .notice, title: "Checked: the round is stable",
        ["No student and mentor would both rather have each other. \(checked(pairs))", objective])
    case .proved(let pairs):
      Callout(
        .notice, title: "Proved: no other choice of pairs is better", [checked(pairs), objective])
    case .unproved(let violation):
      Callout(
        .notice, title: "Not proved: this round cannot be published",
        ["\(name: violation)", "Solve again with “trellis round solve”.", objective])
    }
  }

  private func checked(_ pairs: Int) -> Phrase {
    """
    All \(number(pairs)) pairs of a ready student and a ready mentor were looked at again, by code \
    that shares nothing with the solver.
    """
  }

  private var facts: [List.Item] {
    let matched = outcome.matched
    var facts = [
      item(ratio(matched, outcome.ready), "ready students have a mentor"),
      item(number(outcome.unmatchedReady), "ready students are left without"),
      item(
        ratio(matched, outcome.places),
        "places of \(number(outcome.mentors)) ready mentors are used"),
    ]
    if matched > 0 {
      facts.append(
        item(RoundWords.points(outcome.total / matched), "points of 100 are the mean score"))
    }
    if let floor = outcome.floor {
      facts.append(item(RoundWords.points(floor), "points are the lowest score chosen"))
    }
    facts.append(
      item(number(outcome.blockingPairs), "pairs would both rather have each other"))
    return facts
  }

  private func item(_ lead: Phrase, _ text: Phrase) -> List.Item {
    List.Item(lead: lead, text: text)
  }

  /// The vector as `round show` has it.
  private var objective: Phrase {
    let floor: Phrase = outcome.floor.map { "\(number($0)) as the lowest score, " } ?? ""
    let pins: Phrase = outcome.pinned == 0 ? "" : " Pinned pairs: \(number(outcome.pinned))."
    return """
      Objective: \(number(outcome.matched)) matched, \(number(outcome.waiting)) for waiting and \
      priority, \(floor)\(number(outcome.total)) as the sum of scores.\(pins)
      """
  }
}

/// `12,345`.
func number(_ number: Int) -> Phrase { Language.english.number(number) }

/// `45 of 60`.
func ratio(_ part: Int, _ whole: Int) -> Phrase { "\(number(part)) of \(number(whole))" }
