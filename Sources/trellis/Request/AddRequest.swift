import ArgumentParser
import Programs
import Relationships

/// Writes a request down: `trellis request add --match S0001 --from student --at "monday 15:30"`.
struct AddRequest: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "add", abstract: "Write down that one of a pair asked the other something.",
    discussion: "A time without an offset is in the program's zone; a day alone is its beginning.")

  @OptionGroup var global: GlobalOptions
  @OptionGroup var writing: WritingOptions
  @OptionGroup var whose: MatchOptions
  @Option(help: "Who asked: student or mentor.") var from: PairRole
  @Option(help: "When: now, YYYY-MM-DD, \"YYYY-MM-DD HH:MM\", or \"yesterday 15:30\".")
  var at: MomentArgument
  @Option(help: "What was asked, in a few words.") var text: String?

  func run(in office: Office) async throws {
    let choice = try whose.choice()
    let text = try text.map { try TextArgument.parse($0, "--text") }
    let (request, tenant) = try await writing.request(in: office)
    let time = try await office.time(at, in: request.program, of: tenant)
    let added = try await RequestFailure.translating {
      try await office.facts(Request.self).ask(
        from: from, at: time, text: text, for: choice, request)
    }
    try office.printAdded(added, request)
  }
}
