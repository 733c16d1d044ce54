package import CivilTime
package import Programs

/// What a job is asked to report: the arguments of the kind `report.batch`, ids and options only.
///
/// A command writes one with the day it is asked on, a schedule without: then the day is the tick's.
package struct ReportOrder: Sendable, Equatable {
  /// A report that can be ordered, as it is called on the command line and in manifests.
  package enum Report: String, Sendable, CaseIterable {
    case teacher, guardian, student, mentor, program, funder, network, worklist
  }

  /// Who gets the files besides the folder.
  package enum Delivery: String, Sendable, CaseIterable {
    /// Each recipient, by the outbox.
    case mail
  }

  /// The day that facts are told as of.
  package enum When: Sendable, Equatable {
    case day(Day)
    /// A schedule's tick: its day where the program is.
    case tick(Instant, schedule: String)
  }

  package let report: Report
  package let program: Program.ID
  package let formats: [ReportFormat]
  package let when: When
  /// Nil shows the report's usual days.
  package var period: ReportPeriod?
  package var pack: ReportPack?
  package var paper = ReportPaper.letter
  /// The tag of the language of reports that go to nobody in particular; nil is English.
  package var language: String?
  /// The absolute path of the folder for the files; nil writes none.
  package var folder: String?
  package var deliver: Delivery?
  /// Who asked, for the log of disclosures.
  package var actor: String

  package init(
    _ report: Report, of program: Program.ID, as formats: [ReportFormat], when: When,
    actor: String
  ) {
    self.report = report
    self.program = program
    self.formats = formats
    self.when = when
    self.actor = actor
  }
}

extension ReportOrder {
  /// What is asked for.
  ///
  /// - Parameters:
  ///   - tenant: whose program it is.
  ///   - program: the order's.
  ///   - tickDay: the day where the program is at the tick; of an order with a day of its own, any.
  ///   - moment: facts entered later are left out.
  /// - Returns: nil where the period begins after the report's day.
  package func request(
    of tenant: Tenant, _ program: Program, tickDay: Day, enteredBy moment: Instant
  ) -> ReportRequest? {
    let asOf = if case .day(let day) = when { day } else { tickDay }
    guard let days = days(asOf: asOf, in: program) else { return nil }
    return ReportRequest(
      tenant: tenant, program: program, asOf: asOf, from: days.first, to: days.last,
      enteredBy: moment)
  }

  /// The days shown; a schedule's week or month that has only just begun is the one before it.
  func days(asOf day: Day, in program: Program) -> DaySpan? {
    let period = period ?? report.usualPeriod
    let hasBegunToday =
      switch period {
      case .week: day.weekday == program.weekBeginsOn
      case .month: day.parts.day == 1
      case .term, .days: false
      }
    if case .tick = when, hasBegunToday { return period.days(asOf: day - 1, in: program) }
    return period.days(asOf: day, in: program)
  }
}

extension ReportOrder.Report {
  /// The days shown where nobody names others.
  package var usualPeriod: ReportPeriod {
    switch self {
    case .student, .mentor: .month
    case .teacher, .guardian, .program, .funder, .network, .worklist: .term
    }
  }

  /// Whether each letter is for one person, who can be written to.
  package var isForPeople: Bool {
    switch self {
    case .teacher, .guardian, .student, .mentor: true
    case .program, .funder, .network, .worklist: false
    }
  }
}
