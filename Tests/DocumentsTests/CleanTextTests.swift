import Documents
import Testing

@Suite("Names that are safe to set")
struct CleanTextTests {
  @Test(
    "A name in any script stays as it was written",
    arguments: [
      "José María Ñúñez", "Nguyễn Thị Hoà", "مریم حسینی‌نژاد", "王小明", "Ωμέγα", "שָׁלוֹם לֵוִי",
      "O’Connor-Smith", "अनुष्का शर्मा", "👩🏽‍🚀 Ada",
    ])
  func scripts(_ name: String) {
    #expect(CleanText.name(name) == name)
  }

  @Test("Bidirectional and other invisible controls are taken out")
  func controls() {
    let hostile =
      "\u{202E}Ma\u{2066}ya\u{200F}\u{0000}\u{0007} \u{FEFF}\u{00AD}L\u{200B}i\u{2069}\u{E0041}"
    #expect(CleanText.name(hostile) == "Maya Li")
  }

  @Test("Line ends and runs of space become one space, and none surrounds the name")
  func spaces() {
    #expect(CleanText.name(" \tMaya\r\n\u{2028}\u{A0} Li\u{3000}") == "Maya Li")
  }

  @Test("A name of which nothing visible is left is shown as a dash")
  func nothingLeft() {
    for name in ["", "   ", "\u{200B}\u{202E}", "\u{301}\u{301}"] {
      #expect(CleanText.name(name) == "—")
    }
  }

  @Test("A very long name ends in an ellipsis")
  func longName() {
    let name = CleanText.name(String(repeating: "Ab", count: 5000))
    #expect(name.hasSuffix("…"))
    #expect(name.unicodeScalars.count == 121)
  }

  @Test("A pile of combining marks is cut")
  func marks() {
    let name = CleanText.name("Z" + String(repeating: "\u{0334}", count: 90) + "oe")
    #expect(name.unicodeScalars.count == 7)
  }
}
