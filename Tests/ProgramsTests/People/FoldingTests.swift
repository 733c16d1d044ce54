import Testing

@testable import Programs

@Suite("Folding")
struct FoldingTests {
  @Test("The short way folds every Latin letter, alone and among others, as the long way does")
  func latinLetters() {
    for value in UInt32(0x21)..<0x260 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      for text in ["\(scalar)", "Ana\(scalar)e", "\(scalar)\(scalar) Z", "é\(scalar)ß"] {
        guard let folded = LatinFolding.plain(text) else { continue }
        #expect(folded == Folding.fullyFolded(text))
      }
    }
    #expect(LatinFolding.plain("Chloé Engström ŁÓDŹ straße") == "chloe engstrom łodz strasse")
  }

  @Test(
    "Odd spaces, controls and other scripts take the long way",
    arguments: [
      "a  b", "a\u{A0}b", "a\tb", "e\u{301}", "Σίσυφος", "李",
    ])
  func longWay(_ text: String) {
    #expect(LatinFolding.plain(text) == nil)
  }
}
