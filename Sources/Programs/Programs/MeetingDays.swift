package import CivilTime

/// The weekdays on which a program's pairs can meet: one bit a day, Monday lowest.
package struct MeetingDays: Sendable, Hashable {
  package let bits: Int16

  /// Monday to Friday.
  package static let schoolWeek = MeetingDays([.monday, .tuesday, .wednesday, .thursday, .friday])

  package init(bits: Int16) {
    self.bits = bits & 0x7F
  }

  package init(_ days: [Weekday]) {
    self.init(bits: days.reduce(0) { $0 | 1 << ($1.rawValue - 1) })
  }

  /// Reads weekday names separated by commas, `mon-fri` ranges included; nil for anything else.
  package init?(text: String) {
    var days: [Weekday] = []
    for part in text.lowercased().split(separator: ",", omittingEmptySubsequences: false) {
      let ends = part.split(separator: "-", omittingEmptySubsequences: false)
        .map { Weekday(name: $0.filter { $0 != " " }) }
      guard let first = ends.first ?? nil, let last = ends.last ?? nil, ends.count <= 2,
        first.rawValue <= last.rawValue
      else { return nil }
      days += Weekday.allCases.filter { first.rawValue...last.rawValue ~= $0.rawValue }
    }
    self.init(days)
  }

  package func contains(_ day: Weekday) -> Bool {
    bits >> (day.rawValue - 1) & 1 == 1
  }

  package var days: [Weekday] { Weekday.allCases.filter(contains) }
}

extension MeetingDays: CustomStringConvertible {
  /// `mon,tue,wed`.
  package var description: String {
    days.map { String($0.name.prefix(3)) }.joined(separator: ",")
  }
}
