import ArgumentParser
import CivilTime
import Programs

extension EnrollmentStatus: ExpressibleByArgument {}

/// Which of a program's people a listing shows.
struct ParticipantFilter: ParsableArguments {
  @Flag(help: "Only those who cannot be matched, with what is missing.") var notReady = false
  @Flag(help: "Only those without an open match.") var unmatched = false
  @Option(help: "Only this status.") var status: EnrollmentStatus?
  @Option(help: "Only this grade, such as 9 or K.") var grade: String?
  @Option(help: "Only this school or site, whatever its case and accents.") var site: String?
  @Option(
    name: [.long, .customLong("as-of")],
    help: "The day for which gates are asked, YYYY-MM-DD (default: today).")
  var date: DayArgument?

  /// The question put to each person.
  ///
  /// - Throws: `Failure` for a grade that is none.
  func test(gates: Program.Gates, on day: Day) throws -> @Sendable (Enrollment) -> Bool {
    let grade = try grade.map(Self.grade)
    let site = site.map(Folding.plain)
    return { [notReady, unmatched, status] person in
      if unmatched, person.openMatches > 0 { return false }
      if let status, person.status != status { return false }
      if let grade, person.grade != grade { return false }
      if let site, person.site.map(Folding.plain) != site { return false }
      return !notReady || !Readiness(of: person, gates: gates, on: day).isReady
    }
  }

  private static func grade(_ text: String) throws -> String {
    switch Grade.parse(text) {
    case .success(let grade): return "\(grade)"
    case .failure(let fault):
      throw Failure(.usage, fault.code, "--grade: \(fault.message).", hint: fault.hint)
    }
  }
}
