import CivilTime
import Foundation

@testable import Jobs

/// Time zones as Foundation knows them: what PostgreSQL's are held against.
enum Zones {
  static let names = [
    "America/Chicago", "Europe/London", "Australia/Lord_Howe", "Africa/Casablanca", "UTC",
    "Asia/Kathmandu", "Pacific/Apia", "America/St_Johns",
  ]

  static func offset(_ second: Int, in zone: TimeZone) -> Int {
    zone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(second)))
  }

  /// Every change between two moments, found minute by minute.
  static func changes(_ zone: TimeZone, from: Int, to: Int) -> [ZoneOffsets.Change] {
    var changes = [ZoneOffsets.Change(from: from, offsetSeconds: offset(from, in: zone))]
    var day = from
    while day < to {
      let next = min(day + 86_400, to)
      if offset(next, in: zone) != offset(day, in: zone) {
        for minute in stride(from: day + 60, through: next, by: 60) {
          let seconds = offset(minute, in: zone)
          if seconds != changes.last?.offsetSeconds {
            changes.append(ZoneOffsets.Change(from: minute, offsetSeconds: seconds))
          }
        }
      }
      day = next
    }
    return changes
  }
}
