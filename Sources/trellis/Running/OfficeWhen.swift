import CivilTime
import Programs

/// Which day and time a command speaks of, where the program is.
extension Office {
  /// The day that was given, else the day it is where the program is.
  ///
  /// A word is answered with its date on standard error.
  func day(_ given: DayArgument?, in program: Program, of tenant: Tenant) async throws -> Day {
    if let given, !given.words.isRelative { return given.words.day(on: today) }
    let today = try await programs().today(in: program, of: tenant.id)
    guard let given else { return today }
    return tell(given.words, on: today)
  }

  /// The day that was given, if any was.
  func dayIfGiven(
    _ given: DayArgument?, in program: Program, of tenant: Tenant
  ) async throws -> Day? {
    guard let given else { return nil }
    return try await day(given, in: program, of: tenant)
  }

  /// The date, and the time if one was given, in figures as a cell of a file has them.
  func moment(
    _ given: MomentArgument, in program: Program, of tenant: Tenant
  ) async throws -> String {
    guard let words = given.words.day else {
      return given.words.figures(on: today, at: clock.now())
    }
    let today = try await programs().today(in: program, of: tenant.id)
    _ = tell(words, on: today)
    return given.words.figures(on: today, at: clock.now())
  }

  /// Says what a word means, so that a Monday which is another is seen at once.
  private func tell(_ words: DayWords, on today: Day) -> Day {
    let day = words.day(on: today)
    if words.isRelative { printer.note("\(words.text) is \(day)") }
    return day
  }
}
