import ArgumentParser
import CivilTime
import Programs
import Relationships

/// How consistently each pair meets: `trellis report consistency --as-of 2026-12-12`.
struct ReportConsistency: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "consistency",
    abstract: "How consistently each pair meets, with what was left out.",
    discussion: """
      Every rate is n/of: of counts only the windows in which a meeting was expected; holds, breaks \
      and excuses are counted apart.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var chosen: ProgramOption
  @OptionGroup var options: ReportOptions

  func run(in office: Office) async throws {
    let (tenant, program) = try await office.tenantAndProgram(chosen)
    let day = try await office.day(options.asOf, in: program, of: tenant)
    let report = try await office.consistency().report(
      of: program.id, tenant: tenant.id, asOf: day, enteredBy: options.moment)
    if try office.format == .json {
      return office.printer.out(report.json + [UInt8(ascii: "\n")])
    }
    var listing = Listing([
      "student", "mentor", "status", "adherence", "on_time", "streak", "longest_gap_days",
      "last_contact", "not_counted",
    ])
    for item in report.items { listing.add(fields(of: item)) }
    try office.print(listing)
  }

  private func fields(of item: MatchConsistency) -> [Field] {
    let left = WindowState.exclusions.compactMap { reason -> String? in
      let count = item.excluded[reason, default: 0]
      return count == 0 ? nil : "\(count) \(reason.rawValue)"
    }
    return [
      .text(item.student), .text(item.mentor), .text(item.status.rawValue),
      .ratio(item.adherence.n, item.adherence.of), .ratio(item.onTime.n, item.onTime.of),
      .number(item.currentStreak), .number(item.longestGapDays),
      .text(item.lastContactOn?.description), .text(left.joined(separator: ", ")),
    ]
  }
}
