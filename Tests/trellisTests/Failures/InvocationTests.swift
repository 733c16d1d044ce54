import Foundation
import Testing

@testable import trellis

@Suite("What the command line answers to mistakes")
struct InvocationTests {
  private func run(_ words: String...) async -> (status: ProcessStatus, out: String, err: String) {
    let printer = Printer(capturing: true)
    let status = await Invocation(arguments: words, printer: printer).run()
    return (status, printer.transcript.out, printer.transcript.err)
  }

  @Test("A misspelt command is named, with the nearest one, in two lines and 64")
  func misspeltCommand() async {
    let answer = await run("progam", "list")
    #expect(answer.status == .usage)
    #expect(
      answer.err == """
        There is no command 'trellis progam'.
        Did you mean 'program'? 'trellis --help' lists the commands.

        """)
  }

  @Test("With --json standard output stays empty and the error is one line")
  func jsonError() async throws {
    let answer = await run("config", "show", "--nonsense", "--json")
    #expect(answer.status == .usage)
    #expect(answer.out.isEmpty)
    #expect(answer.err.filter { $0 == "\n" }.count == 1)
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(answer.err.utf8)) as? [String: [String: Any]])
    #expect(document["error"]?["code"] as? String == "usage")
  }

  @Test("Help is an answer, not an error")
  func help() async {
    let answer = await run("help", "exit-codes")
    #expect(answer.status == .done)
    #expect(answer.out.contains("141"))
    #expect(answer.err.isEmpty)
  }

  @Test("A settings file that isn't there is refused before anything is done")
  func missingSettingsFile() async {
    let answer = await run("tenant", "list", "--config", "/nowhere/trellis.yaml")
    #expect(answer.status == .inputRefused)
  }
}
