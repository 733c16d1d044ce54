import Testing

@testable import trellis

@Suite("Names and reasons on the command line")
struct TextArgumentTests {
  @Test("Blanks around a name are no part of it, nor are line ends within")
  func trimmed() throws {
    #expect(try TextArgument.parse("  Snow\nday ", "--reason") == "Snow day")
  }

  @Test(
    "Nothing, blanks alone and more than 200 characters are wrong usage",
    arguments: [
      "", " \t\n", String(repeating: "x", count: 201),
    ])
  func refused(_ text: String) {
    let failure = #expect(throws: Failure.self) { try TextArgument.parse(text, "--name") }
    #expect(failure?.status == .usage)
    #expect(failure?.message.hasPrefix("--name is") == true)
  }
}
