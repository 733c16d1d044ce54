import CivilTime
import Documents

/// The blocks about one pair's month, in the words of whoever reads them.
struct MonthSection {
  /// Longer lists end in "and 4 more": the sheets have them all.
  static let longestList = 6

  let month: PairMonth
  /// The other of the pair.
  let partner: Phrase
  let heading: ReportHeading
  let language: Language
  /// The level of its headings.
  let level: Int

  var isOver: Bool { month.endedOn != nil }

  /// Everything that stands under the sentence about who meets whom.
  var blocks: [Block] {
    pause + next + facts + promises + exchange + thanks + questions + meetings + goals
  }

  private var pause: [Block] {
    guard let pause = month.pause, !isOver else { return [] }
    let from = language.date(pause.from)
    let length =
      if let to = pause.to {
        language.say(.pauseUntil, [.from: from, .to: language.date(to)])
      } else {
        language.say(.pauseOpen, [.from: from])
      }
    return [
      .callout(
        Callout(.notice, title: language.say(.pauseTitle), [length, language.say(.pauseNote)]))
    ]
  }

  /// What there is to count, and nothing in place of what there is not.
  private var facts: [Block] {
    var items: [List.Item] = []
    if month.meetings.met > 0 {
      let words = MeetingWords(meetings: month.meetings, language: language)
      items.append(List.Item(lead: words.share, text: language.say(.factMet)))
    }
    let kept = month.promises.count { $0.keptOn != nil }
    if kept > 0 {
      items.append(List.Item(lead: language.number(kept), text: say(.monthFactKept, count: kept)))
    }
    if !month.given.isEmpty || !month.received.isEmpty {
      let both = say(
        .monthFactExchange, count: month.received.count,
        [.number: language.number(month.given.count)])
      items.append(List.Item(lead: both, text: say(.monthFactBoth)))
    }
    return items.isEmpty ? [] : [.list(List(.facts, items))]
  }

  private var next: [Block] { NextMeetingBlocks(section: self).blocks }
  private var promises: [Block] { PromiseBlocks(section: self).blocks }
  private var exchange: [Block] { ExchangeBlocks(section: self).blocks }
  private var thanks: [Block] { ThanksBlocks(section: self).blocks }

  /// What the other has asked and waits for.
  private var questions: [Block] {
    guard !month.questions.isEmpty, !isOver else { return [] }
    let items = month.questions.map { question in
      List.Item(
        lead: "\(language.dayOfYear(question.askedOn)):",
        text: question.text.map(quoted) ?? say(.monthQuestionUnsaid))
    }
    return [title(.monthQuestionsHeading)] + list(items)
  }

  private var meetings: [Block] {
    let words = MeetingWords(meetings: month.meetings, language: language, also: .monthAlsoMet)
    guard !month.meetings.windows.isEmpty else {
      return words.summary.isEmpty || isOver
        ? [] : [title(.monthMeetingsHeading), .para(words.summary)]
    }
    return [
      title(.monthMeetingsHeading), .figure(MeetingStrip.figure(of: words)),
    ]
  }

  private var goals: [Block] {
    let goals = isOver ? month.goals.filter { $0.reachedOn != nil } : month.goals
    guard !goals.isEmpty else { return [] }
    return [title(.monthGoalsHeading)]
      + list(goals.map { List.Item(lead: "\(name: $0.name):", text: progress(of: $0)) })
  }

  private func progress(of goal: PairMonth.Goal) -> Phrase {
    if let reached = goal.reachedOn {
      return say(.monthGoalReached, [.date: language.dayOfYear(reached)])
    }
    guard let step = goal.step else { return say(.monthGoalNoStep) }
    let far = say(
      .monthGoalStep,
      [.number: language.number(step.progress), .date: language.dayOfYear(step.on)])
    return language.sentences([far, step.note.map(quoted) ?? ""])
  }

  func title(_ message: Message) -> Block { .heading(level, say(message)) }

  /// Bullets, with a last line for what does not fit.
  func list(_ items: [List.Item]) -> [Block] {
    let shown = Array(items.prefix(Self.longestList))
    let rest = items.count - shown.count
    let bullets = Block.list(List(.bullets, shown))
    return rest == 0 ? [bullets] : [bullets, .note(say(.monthMore, count: rest))]
  }

  /// What somebody wrote, between quotation marks.
  func quoted(_ text: String) -> Phrase { language.say(.monthQuoted, [.text: "\(name: text)"]) }

  func say(_ message: Message, _ values: [Slot: Phrase] = [:]) -> Phrase {
    language.say(message, values.merging(gaps) { given, _ in given })
  }

  func say(_ message: Message, count: Int, _ values: [Slot: Phrase] = [:]) -> Phrase {
    language.say(message, count: count, values.merging(gaps) { given, _ in given })
  }

  private var gaps: [Slot: Phrase] {
    [.name: partner, .coordinator: "\(name: heading.contact.name)"]
  }
}
