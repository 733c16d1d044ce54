/// A stretch of one weekday that somebody has free, in whole half-hours.
struct Slot {
  static let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]

  /// Days after Monday.
  let day: Int
  /// Minutes after midnight.
  let starts: Int
  let ends: Int

  /// The time that two people have in common on one day, if it is an hour or more.
  func shared(with other: Slot) -> Slot? {
    guard day == other.day else { return nil }
    let common = Slot(day: day, starts: max(starts, other.starts), ends: min(ends, other.ends))
    return common.ends - common.starts >= 60 ? common : nil
  }

  /// `Mon 15:30-17:00`, or `Mon 15-17` as a hurried coordinator writes it.
  func text(hurried: Bool) -> String {
    guard hurried, starts % 60 == 0, ends % 60 == 0 else {
      return "\(Self.days[day]) \(Self.clock(starts))-\(Self.clock(ends))"
    }
    return "\(Self.days[day]) \(starts / 60)-\(ends / 60)"
  }

  static func clock(_ minutes: Int) -> String {
    let (hour, minute) = (minutes / 60, minutes % 60)
    return "\(hour < 10 ? "0" : "")\(hour):\(minute < 10 ? "0" : "")\(minute)"
  }
}

extension [Slot] {
  func text(_ dice: inout Dice) -> String {
    let hurried = dice.chance(25)
    return map { $0.text(hurried: hurried) }.joined(separator: "; ")
  }
}
