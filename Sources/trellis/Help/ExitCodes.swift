import ArgumentParser

/// The page of exit codes: `trellis help exit-codes`, or the command itself as a table.
struct ExitCodes: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "exit-codes", abstract: "What each exit code means.",
    discussion: ProcessStatus.allCases.map { "\($0.rawValue)\t\($0.meaning)" }.joined(
      separator: "\n"))

  @OptionGroup var global: GlobalOptions

  func run(in office: Office) async throws {
    var listing = Listing(["code", "meaning"])
    for status in ProcessStatus.allCases {
      listing.add([.number(Int(status.rawValue)), .text(status.meaning)])
    }
    try office.print(listing)
  }
}
