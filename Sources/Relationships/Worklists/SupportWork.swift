import CivilTime
import Matching

/// Whom the staff is to ask how it goes: one thing to do a pair, however many are to be asked.
struct SupportWork {
  private let due: [SupportContactDue]
  private let pairs: [Match.ID: OpenPair]
  private let day: Day

  init(_ due: [SupportContactDue], _ pairs: [Match.ID: OpenPair], asOf day: Day) {
    self.due = due
    self.pairs = pairs
    self.day = day
  }

  var items: [WorklistItem] {
    let late = Dictionary(grouping: due.filter { $0.dueOn < day }, by: \.match)
    return late.compactMap { match, contacts in
      guard let pair = pairs[match], let first = contacts.min(by: { $0.dueOn < $1.dueOn })
      else { return nil }
      var item = WorklistItem(.supportContactDue, since: first.dueOn, asOf: day)
      item.student = pair.student
      item.mentor = pair.mentor
      // The command asks the first; the next run of the list names the next.
      item.code = contacts.map(\.party.rawValue).joined(separator: ", ")
      return item
    }
  }
}
