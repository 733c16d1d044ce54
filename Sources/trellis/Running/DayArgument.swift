import ArgumentParser
import CivilTime

/// A date on the command line, strictly `YYYY-MM-DD`.
struct DayArgument: ExpressibleByArgument {
  let day: Day

  init?(argument: String) {
    guard let day = Day(argument) else { return nil }
    self.day = day
  }
}
