import ArgumentParser
import Testing

@testable import trellis

@Suite("Commands and options that are misspelt")
struct UsageTests {
  private func answer(_ words: [String]) async -> (status: ProcessStatus, err: String) {
    let printer = Printer(capturing: true)
    let status = await Invocation(arguments: words, printer: printer).run()
    return (status, printer.transcript.err)
  }

  @Test(
    "A verb or an option with a letter too few is known again, wherever it stands",
    arguments: Self.commands)
  func everywhere(_ path: [String]) async {
    let command = CommandPath(words: path).command
    for child in command.configuration.subcommands.prefix(3) where child._commandName.count > 3 {
      let name = child._commandName
      let found = await answer(path + [String(name.dropLast())])
      #expect(found.status == .usage)
      #expect(found.err.contains("Did you mean '"), "\(path) \(name): \(found.err)")
    }
    guard command.configuration.subcommands.isEmpty else { return }
    let options = HelpPage(of: command).options
    #expect(options.contains("--tenant") || options.contains("--help"), "\(path) \(options)")
    let option = options.first { $0.count > 6 && $0 != "--help" } ?? "--tenant"
    guard options.contains(option) else { return }
    let found = await answer(path + [String(option.dropLast())])
    #expect(found.status == .usage)
    #expect(found.err.contains("Did you mean '--"), "\(path) \(option): \(found.err)")
  }

  @Test("Swapped letters are near too, and the command's own help is named")
  func swapped() async {
    let verb = await answer(["student", "lits"])
    #expect(
      verb.err == """
        There is no command 'trellis student lits'.
        Did you mean 'list'? 'trellis student --help' lists the commands.

        """)
    let option = await answer(["plan", "--studnts", "a.csv", "--mentors", "b.csv"])
    #expect(
      option.err == """
        'trellis plan' has no --studnts.
        Did you mean '--students'? 'trellis plan --help' lists what it has.

        """)
  }

  @Test(
    "A date that is none is told its form",
    arguments: [
      ["plan", "--students", "a", "--mentors", "b", "--date", "yesterday"],
      ["student", "list", "--as-of", "someday"], ["match", "close", "S1", "--on=2026-02-30"],
      ["check-in", "add", "--student", "S", "--mentor", "M", "--at", "whenever"],
    ])
  func dates(_ words: [String]) async {
    let found = await answer(words)
    #expect(found.status == .usage)
    #expect(found.err.contains("Write the date as YYYY-MM-DD"), "\(found.err)")
  }

  /// Every command of the tree, by its words.
  private static let commands: [[String]] =
    // What follows 'db shell' is for psql, which would take this process's place.
    paths(of: Trellis.self, []).filter { $0 != ["db", "shell"] }

  private static func paths(of command: any ParsableCommand.Type, _ words: [String]) -> [[String]] {
    [words]
      + command.configuration.subcommands.flatMap { paths(of: $0, words + [$0._commandName]) }
  }
}
