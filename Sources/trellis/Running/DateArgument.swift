import ArgumentParser
import CivilTime

/// A date on the command line where no program's zone tells what today is: strictly `YYYY-MM-DD`.
struct DateArgument: ExpressibleByArgument {
  let day: Day

  init?(argument: String) {
    guard let day = Day(argument) else { return nil }
    self.day = day
  }
}
