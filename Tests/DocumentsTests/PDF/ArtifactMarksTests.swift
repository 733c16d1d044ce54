import Testing

@testable import Documents

@Suite("Marks of decoration")
struct ArtifactMarksTests {
  private func marked(_ content: String) -> String {
    Array(content.utf8).withUnsafeBufferPointer {
      String(decoding: ArtifactMarks.added(to: $0), as: UTF8.self)
    }
  }

  @Test("What paints outside elements is wrapped, once for each stretch")
  func stretches() {
    #expect(
      marked("q 1 0 0 1 0 0 cm 0 0 5 5 re f\n/P <</MCID 0>> BDC BT (a) Tj ET EMC\n1 2 m 3 4 l S")
        == "q 1 0 0 1 0 0 cm /Artifact BMC\n0 0 5 5 re f\n\nEMC\n/P <</MCID 0>> BDC BT (a) Tj ET EMC\n"
        + "/Artifact BMC\n1 2 m 3 4 l S\nEMC\n")
  }

  @Test("A ligature's mark within decoration is no element")
  func ligature() {
    let content = "BT (a) Tj /Span << /ActualText <feff> >> BDC <01> Tj EMC (b) Tj ET"
    #expect(marked(content) == "/Artifact BMC\n" + content + "\nEMC\n")
  }

  @Test("Operators within strings, names and numbers are none")
  func strings() {
    let content = "/P <</MCID 1>> BDC BT (re \\) BDC ( f) ) Tj <6d> Tj /re 1 Tf [(m) -2] TJ ET EMC"
    #expect(marked(content) == content)
    #expect(marked("/GS0 gs 0.5 g") == "/GS0 gs 0.5 g")
    #expect(marked("") == "")
    #expect(marked("(unended") == "(unended")
    #expect(marked("<unended") == "<unended")
  }
}
