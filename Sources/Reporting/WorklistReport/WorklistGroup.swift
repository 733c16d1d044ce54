import Documents
import Relationships

/// The tasks of one kind as a table with a box to tick on each line.
struct WorklistGroup {
  /// More would bury what comes after; the sheet has them all.
  static let longest = 20

  let kind: WorklistKind
  /// The oldest first.
  let tasks: [WorklistReport.Task]
  let language: Language

  var blocks: [Block] {
    let title = language.say(kind.title)
    let rest = tasks.count - min(tasks.count, Self.longest)
    return [
      .heading(2, "\(title) (\(language.number(tasks.count)))"),
      .table(
        Table(
          caption: title,
          columns: [
            Table.Column(language.say(.workColumnWho)), Table.Column(language.say(.workColumnFact)),
            Table.Column(language.say(.workColumnCommand)),
            Table.Column(language.say(.workColumnDone)),
          ], rows: tasks.prefix(Self.longest).map(row))),
    ]
      + (rest == 0
        ? []
        : [
          .note(language.say(.workMore, count: rest, [.text: Phrase(text: kind.rawValue)]))
        ])
  }

  private func row(_ task: WorklistReport.Task) -> [Cell] {
    let words = WorklistWords(item: task.item, language: language)
    return [
      .header(words.who, detail: words.with), .text(words.fact, detail: words.said),
      .text("\(name: task.command)"), .strip([.open], label: language.say(.workOpen)),
    ]
  }
}

extension WorklistKind {
  /// What a section of such work is called.
  var title: Message {
    switch self {
    case .screeningExpired: .workScreeningExpired
    case .silent: .workSilent
    case .firstContactOverdue: .workFirstContactOverdue
    case .consentExpired: .workConsentExpired
    case .deliveryHeld: .workDeliveryHeld
    case .deliveryFailed: .workDeliveryFailed
    case .requestUnanswered: .workRequestUnanswered
    case .proposalWaiting: .workProposalWaiting
    case .slipping: .workSlipping
    case .commitmentOverdue: .workCommitmentOverdue
    case .meetingWithoutOutcome: .workMeetingWithoutOutcome
    case .supportContactDue: .workSupportContactDue
    case .screeningExpiring: .workScreeningExpiring
    case .consentExpiring: .workConsentExpiring
    case .connectionWaiting: .workConnectionWaiting
    case .readyWaiting: .workReadyWaiting
    case .windowMissed: .workWindowMissed
    case .checkInsUnconfirmed: .workCheckInsUnconfirmed
    }
  }
}
