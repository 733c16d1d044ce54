import ArgumentParser
import CivilTime
import Matching
import Programs
import Relationships

/// How consistently each pair meets: `trellis report consistency --as-of 2026-12-12`.
struct ReportConsistency: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "consistency",
    abstract: "How consistently each pair meets, with what was left out.",
    discussion: """
      Every rate is n/of: of counts only the windows in which a meeting was expected; holds, breaks \
      and excuses are counted apart. --format csv and --json have every figure, a rate's two \
      numbers in columns of their own; --json tells of the program as a whole too. 'trellis match \
      why-status' explains one pair's status.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var chosen: ProgramOption
  @OptionGroup var options: ReportOptions
  @Option(help: "One match alone: its id, its student, or STUDENT:MENTOR.") var match: String?

  func run(in office: Office) async throws {
    let (tenant, program) = try await office.tenantAndProgram(chosen)
    let day = try await office.day(options.asOf, in: program, of: tenant)
    let one = try await MatchFailure.translating {
      guard let match else { return nil as Match.ID? }
      return try await office.matches().find(match, of: program.id, tenant: tenant.id, on: day)
        .match.id
    }
    let isWhole = try office.format == .json && one == nil
    var report = try await office.consistency().metrics(
      of: program, tenant: tenant.id, matches: one.map { [$0] }, includesProgram: isWhole,
      asOf: day,
      enteredBy: options.moment)
    if isWhole {
      report.program?.coverage = try await office.rounds().coverage(
        of: program, tenant: tenant.id, policy: try PolicyFile.policy(at: nil, orOf: program),
        on: day)
    }
    switch try office.format {
    case .json: office.printer.out(report.json + [UInt8(ascii: "\n")])
    case .ndjson: office.printer.out(report.lines)
    case .csv, .tsv: try office.print(everything(in: report))
    case .table: try office.print(overview(of: report))
    }
  }

  private func everything(in report: ConsistencyReport) -> Listing {
    var listing = Listing(ConsistencyColumns.names)
    for item in report.items {
      listing.add(ConsistencyColumns.row(of: item, with: report.pair(of: item)))
    }
    return listing
  }

  private func overview(of report: ConsistencyReport) -> Listing {
    var listing = Listing([
      "student", "mentor", "status", "adherence", "on_time", "streak", "longest_gap_days",
      "last_contact", "replied_in_48h", "promises_kept", "goal_progress", "not_counted",
    ])
    for item in report.items { listing.add(fields(of: item, report.pair(of: item))) }
    return listing
  }

  private func fields(of item: MatchConsistency, _ pair: PairMetrics) -> [Field] {
    let left = WindowState.exclusions.compactMap { reason -> String? in
      let count = item.excluded[reason, default: 0]
      return count == 0 ? nil : "\(count) \(reason.rawValue)"
    }
    let (soon, kept) = (pair.responses.soon, pair.followThrough.kept)
    return [
      .text(item.student), .text(item.mentor), .text(item.status.rawValue),
      .ratio(item.adherence.n, item.adherence.of), .ratio(item.onTime.n, item.onTime.of),
      .number(item.currentStreak), .number(item.longestGapDays),
      .text(item.lastContactOn?.description), .ratio(soon.n, soon.of), .ratio(kept.n, kept.of),
      .number(pair.goals.mean), .text(left.joined(separator: ", ")),
    ]
  }
}
