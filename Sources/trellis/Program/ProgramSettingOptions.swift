import ArgumentParser
import CivilTime
import Foundation
import Matching
import Programs

/// What can be set on a program, at its creation or later.
struct ProgramSettingOptions: ParsableArguments {
  @Option(help: "What people call it.") var name: String?
  @Option(help: "A time zone such as America/Chicago.") var timeZone: String?
  @Option(help: "The first day, as YYYY-MM-DD.") var startsOn: DateArgument?
  @Option(help: "The last day, as YYYY-MM-DD.") var endsOn: DateArgument?
  @Option(help: "How often pairs meet: weekly, every-two-weeks or monthly.") var cadence: String?
  @Option(help: "The weekday on which a week begins.") var weekBeginsOn: String?
  @Option(help: "Days after a window in which a check-in is still on time.") var graceDays: Int?
  @Option(help: "Weekdays on which pairs can meet, such as mon-fri or mon,wed,sat.")
  var meetingDays: String?
  @Option(help: "Fewer expected windows than this are too early for a status.")
  var tooEarlyWindows: Int?
  @Option(help: "The adherence in per cent that a match should reach.") var benchmark: Int?
  @Option(help: "The smallest group that outside reports show.") var suppressionFloor: Int?
  @Option(help: "What must be in order before a match: consent,screening,training or none.")
  var gates: String?
  @Option(
    help: """
      Who must accept a published match before it begins: student,mentor,guardian,teacher, \
      or none (the usual).
      """)
  var acceptance: String?
  @Option(help: "Months for which a screening without an end date is valid.")
  var screeningValidMonths: Int?
  @Option(help: "The most days between support contacts after a match's first month, 7 to 92.")
  var supportContactDays: Int?
  @Option(help: "A matching policy file (YAML).") var policy: String?
  @Option(help: "Whom families and teachers ask.") var contactName: String?
  @Option(help: "That person's e-mail address.") var contactEmail: String?
  @Option(help: "That person's telephone number.") var contactPhone: String?

  /// Puts what was said into a program.
  ///
  /// - Throws: `Failure` that names the option and what can be written.
  func apply(to program: inout Program) throws {
    if let name { program.name = try TextArgument.parse(name, "--name") }
    if let timeZone { program.timeZone = timeZone }
    if let startsOn { program.startsOn = startsOn.day }
    if let endsOn { program.endsOn = endsOn.day }
    try applyCalendar(to: &program)
    try applyNumbers(to: &program)
    if let gates { program.gates = try Self.gates(gates) }
    if let acceptance { program.acceptance = try Self.acceptance(acceptance) }
    if let policy { program.policy = try PolicyFile.checkedText(at: policy) }
    if let contactName { program.contact.name = contactName }
    if let contactEmail { program.contact.email = contactEmail }
    if let contactPhone { program.contact.phone = contactPhone }
  }

  private func applyCalendar(to program: inout Program) throws {
    if let cadence {
      program.cadence = try Self.required(
        Cadence(text: cadence), "--cadence", cadence, "weekly, every-two-weeks or monthly")
    }
    if let weekBeginsOn {
      program.weekBeginsOn = try Self.required(
        Weekday(name: weekBeginsOn), "--week-begins-on", weekBeginsOn, "a weekday such as monday")
    }
    if let meetingDays {
      program.meetingDays = try Self.required(
        MeetingDays(text: meetingDays), "--meeting-days", meetingDays,
        "weekdays such as mon-fri or mon,wed,sat")
    }
  }

  private func applyNumbers(to program: inout Program) throws {
    program.graceDays = try Self.number(graceDays, "--grace-days", 0...60) ?? program.graceDays
    program.tooEarlyWindows =
      try Self.number(tooEarlyWindows, "--too-early-windows", 0...52) ?? program.tooEarlyWindows
    program.benchmarkPercent =
      try Self.number(benchmark, "--benchmark", 0...100) ?? program.benchmarkPercent
    program.suppressionFloor =
      try Self.number(suppressionFloor, "--suppression-floor", 5...1000)
      ?? program.suppressionFloor
    program.screeningValidMonths =
      try Self.number(screeningValidMonths, "--screening-valid-months", 1...120)
      ?? program.screeningValidMonths
    program.supportContactDays =
      try Self.number(supportContactDays, "--support-contact-days", 7...92)
      ?? program.supportContactDays
  }

  private static func gates(_ text: String) throws -> Program.Gates {
    let words = text.lowercased().split(separator: ",").map { $0.filter { $0 != " " } }
    let known = ["consent", "screening", "training", "none"]
    for word in words where !known.contains(word) {
      try refuse("--gates", text, "consent, screening, training or none")
    }
    return Program.Gates(
      consent: words.contains("consent"), screening: words.contains("screening"),
      training: words.contains("training"))
  }

  private static func acceptance(_ text: String) throws -> Set<AcceptanceParty> {
    let words = text.lowercased().split(separator: ",").map { $0.filter { $0 != " " } }
    if words == ["none"] { return [] }
    let parties = words.compactMap(AcceptanceParty.init(rawValue:))
    guard !parties.isEmpty, parties.count == words.count else {
      try refuse("--acceptance", text, "student, mentor, guardian, teacher or none")
    }
    return Set(parties)
  }

  private static func number(
    _ value: Int?, _ option: String, _ allowed: ClosedRange<Int>
  ) throws -> Int? {
    guard let value, !allowed.contains(value) else { return value }
    try refuse(
      option, String(value), "a number from \(allowed.lowerBound) to \(allowed.upperBound)")
  }

  private static func required<Value>(
    _ value: Value?, _ option: String, _ text: String, _ allowed: String
  ) throws -> Value {
    guard let value else { try refuse(option, text, allowed) }
    return value
  }

  private static func refuse(_ option: String, _ text: String, _ allowed: String) throws -> Never {
    throw Failure(
      .usage, "usage", "\(option) is '\(text)'.", hint: "Write \(allowed).")
  }
}
