import CivilTime
import Programs

extension Office {
  /// The day that was given, else today; not one that lies ahead, where something has happened.
  ///
  /// - Throws: `Failure` for a day ahead.
  func pastDay(_ given: DayArgument?, in program: Program, of tenant: Tenant) async throws -> Day {
    let day = try await day(given, in: program, of: tenant)
    guard given != nil, try await day > self.day(nil, in: program, of: tenant) else { return day }
    throw Failure(
      .inputRefused, "date.in_future", "\(day) lies ahead.",
      hint: "Write the day on which it happened, such as yesterday.")
  }
}
