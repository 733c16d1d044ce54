import HTML
import Testing

@Suite("HTML writing")
struct HTMLWriterTests {
  private func paragraph(_ text: String) -> String {
    var page = HTMLWriter()
    page.element(.p, text: text)
    return String(decoding: page.bytes, as: UTF8.self)
  }

  private func labelled(_ value: String) -> String {
    var page = HTMLWriter()
    page.empty(.div, [Attribute(.dataLabel, value)])
    return String(decoding: page.bytes, as: UTF8.self)
  }

  @Test("Markup in text is shown, not obeyed")
  func markupInText() {
    #expect(
      paragraph("<script>alert('x')</script> & \"co\"")
        == "<p>&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt; &amp; &quot;co&quot;</p>")
  }

  @Test(
    "No scalar joined to a special byte lets it through",
    arguments: [
      "\u{301}", "\u{200D}", "\u{FE0F}", "\u{20DD}", "\u{1F3FD}", "\u{E0101}", "\u{0903}",
    ])
  func joinedScalars(_ mark: String) {
    for special in ["\"", "<", ">", "&", "'"] {
      let hostile = special + mark + " onmouseover=alert(1) z=" + special + mark
      for written in [
        paragraph(hostile).dropFirst(3).dropLast(4), labelled(hostile).dropFirst(17).dropLast(3),
      ] {
        let bytes = Array(written.utf8)
        #expect(!bytes.contains { "\"<>'".utf8.contains($0) })
        #expect(written.utf8.count > hostile.utf8.count)
      }
    }
  }

  @Test("Every ASCII byte comes back from a reader of entities as it was, or as a stand-in")
  func allBytes() {
    for byte in UInt8(0)..<0x80 {
      let character = String(UnicodeScalar(byte))
      let written = paragraph(character).dropFirst(3).dropLast(4)
      let expected: String =
        switch byte {
        case 0x09, 0x0A: character
        case 0x0D: " "
        case 0..<0x20, 0x7F: "\u{FFFD}"
        default: character
        }
      let read =
        switch written {
        case "&amp;": "&"
        case "&lt;": "<"
        case "&gt;": ">"
        case "&quot;": "\""
        case "&#39;": "'"
        default: String(written)
        }
      #expect(read == expected)
    }
  }

  @Test("Elements nest, and elements without content close themselves")
  func nesting() {
    var page = HTMLWriter()
    page.raw("<!doctype html>")
    page.element(.svg, [Attribute(.viewBox, "0 0 4 4")]) { svg in
      svg.empty(.rect, [Attribute(.width, "4"), Attribute(.fontSize, "2")])
    }
    #expect(
      String(decoding: page.bytes, as: UTF8.self)
        == #"<!doctype html><svg viewBox="0 0 4 4"><rect width="4" font-size="2"/></svg>"#)
  }

  @Test("A string of data cannot end its CSS string, its rule or the style element")
  func cssStrings() {
    var sheet = StyleSheet()
    sheet.rules("a{content:")
    sheet.string("Río \"}</style><script>\\\n*/")
    sheet.rules("}")
    let written = String(decoding: sheet.bytes, as: UTF8.self)
    #expect(
      written
        == #"a{content:"Río \22 \7d \3c \2f style\3e \3c script\3e \5c  \2a \2f "}"#)
  }

  @Test("A picture comes from the same mail alone, and its name ends no attribute")
  func pictures() {
    var page = HTMLWriter()
    page.empty(
      .img,
      [
        Attribute(pictureInMail: "a\" onerror=\"x"), Attribute(style: "border:0"),
        Attribute(.alt, "<"),
      ])
    #expect(
      String(decoding: page.bytes, as: UTF8.self)
        == #"<img src="cid:a&quot; onerror=&quot;x" style="border:0" alt="&lt;"/>"#)
  }

  @Test("A colour is six hexadecimal digits")
  func colors() {
    var sheet = StyleSheet()
    sheet.color(0x0A5FBC)
    #expect(String(decoding: sheet.bytes, as: UTF8.self) == "#0a5fbc")
  }

  @Test(
    "Numbers have at most two decimals, and what is no number is 0",
    arguments: [
      (0.0, "0"), (12, "12"), (-3.5, "-3.5"), (0.125, "0.13"), (1.005, "1"), (99.999, "100"),
      (-0.001, "0"), (1234.05, "1234.05"), (.infinity, "0"), (.nan, "0"), (1e300, "0"),
    ])
  func numbers(_ number: Double, _ text: String) {
    var page = HTMLWriter()
    page.empty(.rect, [Attribute(.x, number), Attribute(.points, [number, 1])])
    #expect(
      String(decoding: page.bytes, as: UTF8.self) == "<rect x=\"\(text)\" points=\"\(text) 1\"/>")
  }
}
