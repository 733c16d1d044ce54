import CivilTime
import Documents
import Relationships

extension Language {
  /// A time of day as the language writes it: `3:30 PM`, `15:30`.
  func time(_ time: ClockTime) -> Phrase {
    let minute = "\(time.minute < 10 ? "0" : "")\(time.minute)"
    let hour = (time.hour + 11) % 12 + 1
    return say(
      time.hour < 12 ? .timeMorning : .timeAfternoon,
      [.number: number(hour), .minute: Phrase(text: minute)])
  }

  /// A length of time: `2 h 15 min`.
  func duration(minutes: Int) -> Phrase {
    let (hours, rest) = max(0, minutes).quotientAndRemainder(dividingBy: 60)
    if hours == 0 { return say(.durationMinutes, count: rest) }
    if rest == 0 { return say(.durationHours, count: hours) }
    return .joined(
      [say(.durationHours, count: hours), say(.durationMinutes, count: rest)], separator: " ")
  }
}

extension CheckInMode {
  var message: Message {
    switch self {
    case .inPerson: .monthInPerson
    case .online: .monthOnline
    case .phone: .monthByPhone
    }
  }
}

/// The prompts that are not about the pair: people the reader meant to be in touch with.
struct FollowUpBlocks {
  let followUps: [FollowUp]
  let heading: ReportHeading
  let language: Language

  var blocks: [Block] {
    guard !followUps.isEmpty else { return [] }
    let shown = followUps.prefix(MonthSection.longestList)
    let rest = followUps.count - shown.count
    return [
      .heading(2, language.say(.followUpsHeading)), .list(List(.bullets, shown.map(item))),
    ] + (rest == 0 ? [] : [.note(language.say(.monthMore, count: rest))])
  }

  private func item(_ followUp: FollowUp) -> List.Item {
    let values: [Slot: Phrase] = [
      .date: language.dayOfYear(followUp.on), .coordinator: "\(name: heading.contact.name)",
    ]
    guard let name = followUp.name else {
      return List.Item(text: language.say(.followUpUnnamed, values))
    }
    return List.Item(
      text: language.say(.followUpNamed, values.merging([.name: "\(name: name)"]) { $1 }))
  }
}
