import Testing

@testable import Mail

@Suite("Replies of servers")
struct SMTPReplyTests {
  @Test("A line is a code and words")
  func lines() {
    #expect(SMTPReply(line: "250 OK\r\n".utf8) == SMTPReply(code: 250, text: "OK"))
    #expect(SMTPReply(line: "550-5.1.1 No".utf8)?.enhanced.map { "\($0)" } != nil)
    #expect(SMTPReply(line: "421".utf8) == SMTPReply(code: 421, text: ""))
    #expect(
      SMTPReply(line: "550 a\u{1B}[31m\u{7}b\r\n".utf8) == SMTPReply(code: 550, text: "a[31mb"))
  }

  @Test(
    "Anything else is none",
    arguments: ["", "25", "2x0 OK", "999 no", "100 no", "250OK", "hello", "٢٥٠ OK"])
  func others(line: String) {
    #expect(SMTPReply(line: line.utf8) == nil)
  }

  @Test("Endless words are cut")
  func longWords() {
    let line = "550 " + String(repeating: "é", count: 100_000)
    #expect((SMTPReply(line: line.utf8)?.text.unicodeScalars.count ?? 0) <= 300)
  }

  @Test("The enhanced code is three numbers, or none")
  func enhanced() {
    #expect(SMTPReply(code: 550, text: "5.1.1 No").enhanced?.subject == 1)
    for text in ["", "5.1", "5.1.x no", "5..1", "1.2.3.4", "5.1.1111 no"] {
      #expect(SMTPReply(code: 550, text: text).enhanced == nil, "\(text)")
    }
  }
}
