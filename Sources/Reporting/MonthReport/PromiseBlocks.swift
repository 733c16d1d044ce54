import CivilTime
import Documents

/// What the two promised each other: late ones first and kindly, then what is due, then what was kept.
struct PromiseBlocks {
  /// How far ahead of the report's date a promise is soon: until the next report.
  static let soonDays = 31

  let section: MonthSection

  var blocks: [Block] {
    promises(.monthPromisedByMe, where: \.isMine, late: .monthLateMine)
      + promises(.monthPromisedByOther, where: { !$0.isMine }, late: .monthLateOther)
  }

  private var day: Day { section.heading.asOf }

  private func promises(
    _ heading: Message, where isOwn: (PairMonth.Promise) -> Bool, late: Message
  ) -> [Block] {
    let own = section.month.promises.filter(isOwn)
    let open = section.isOver ? [] : own.filter { $0.keptOn == nil }
    let overdue = open.filter { $0.dueOn < day }.sorted(by: Self.isDueFirst)
    let due = open.filter { $0.dueOn >= day }.sorted(by: Self.isDueFirst)
    let kept = own.compactMap { promise in promise.keptOn.map { (promise, $0) } }
      .stableSorted { $0.1 < $1.1 }
    let soon = due.filter { $0.dueOn <= day + Self.soonDays }
    let items =
      overdue.map { item($0, .monthPromiseLate, $0.dueOn) }
      + soon.map { item($0, .monthPromiseDue, $0.dueOn) }
      + kept.map { item($0.0, .monthPromiseKept, $0.1) }
    let later = due.count - soon.count
    guard !items.isEmpty || later > 0 else { return [] }
    return [section.title(heading)] + (items.isEmpty ? [] : section.list(items))
      + (later == 0 ? [] : [.note(section.say(.monthPromisesLater, count: later))])
      + (overdue.isEmpty ? [] : [.note(section.say(late))])
  }

  private func item(_ promise: PairMonth.Promise, _ message: Message, _ day: Day) -> List.Item {
    List.Item(
      lead: section.say(message, [.date: section.language.dayOfYear(day)]),
      text: "\(name: promise.text)")
  }

  private static func isDueFirst(_ a: PairMonth.Promise, _ b: PairMonth.Promise) -> Bool {
    (a.dueOn, a.text) < (b.dueOn, b.text)
  }
}
