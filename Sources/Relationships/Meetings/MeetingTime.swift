import CivilTime
import Database
import Programs

/// When a meeting begins, in the program's zone.
struct MeetingTime: Sendable, Equatable {
  let day: Day
  /// The moment; nil for a day alone, and for a time that the clocks skip.
  let moment: Instant?

  /// - Throws: `FactError.timeSkipped`; `DatabaseError`.
  static func resolve(
    _ time: CellTime, in program: Program, _ tx: Transaction
  ) throws -> MeetingTime {
    let found = try tx.one(.meetingTime(time, in: program.timeZone))
    if let local = time.localText, found.moment == nil {
      throw FactError.timeSkipped(local, zone: program.timeZone)
    }
    return found
  }
}
