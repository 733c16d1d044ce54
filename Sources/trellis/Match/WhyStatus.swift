import ArgumentParser
import CivilTime
import Matching
import Programs
import Relationships

/// Why a pair has its status: `trellis match why-status S0001 --as-of 2026-12-12`.
struct WhyStatus: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "why-status", abstract: "Explain a pair's status, window by window.",
    discussion: """
      Every window with its days, whether it counted and why (which hold, break or excuse took it \
      out), the check-ins in it, and then the questions that led to the status, with their numbers.
      """)

  @OptionGroup var global: GlobalOptions
  @OptionGroup var chosen: ProgramOption
  @OptionGroup var options: ReportOptions
  @Argument(help: "A match's id, a student, or STUDENT:MENTOR.") var match: String

  func run(in office: Office) async throws {
    let (tenant, program) = try await office.tenantAndProgram(chosen)
    let day = try await office.day(options.asOf, in: program, of: tenant)
    let found = try await MatchFailure.translating {
      try await office.matches().find(match, of: program.id, tenant: tenant.id, on: day).match
    }
    let account = try await office.consistency().account(
      of: found.id, program: program, tenant: tenant.id, asOf: day, enteredBy: options.moment)
    guard let account else {
      throw Failure(
        .notFound, "match.not_begun", "The match had not begun on \(day), as far as was known.",
        hint: "It starts on \(found.startedOn); choose a later --as-of.")
    }
    if try office.format == .json {
      return office.printer.out(account.json + [UInt8(ascii: "\n")])
    }
    say(account, in: office)
  }

  private func say(_ account: MatchAccount, in office: Office) {
    let item = account.item
    office.printer.say(
      "\(item.student) with \(item.mentor) as of \(account.asOf): \(item.status.rawValue)")
    office.printer.say("")
    for window in account.windows {
      let days = "\(window.window.start) to \(window.window.end)"
      office.printer.say("\(days)  \(account.words(of: window))")
      if let extra = window.extraWords {
        office.printer.say(String(repeating: " ", count: days.count + 2) + extra)
      }
    }
    office.printer.say("")
    for step in account.steps {
      office.printer.say("\(step.status.rawValue): \(step.holds ? "yes" : "no"). \(step.words)")
    }
  }
}
