import Documents
import Foundation
import Testing

@Suite("PDF in every script")
struct PDFTextTests {
  private func render(_ document: Document) throws -> [UInt8] {
    try PDFRenderer(paper: .a4).render(document)
  }

  @Test("Text comes back out as it went in", arguments: PDFSamples.sentences)
  func textBack(_ sample: (lang: String, dir: TextDirection, text: String)) throws {
    let bytes = try render(
      PDFSamples.document(
        [.heading(1, Phrase(text: sample.text)), .para(Phrase(text: sample.text))],
        lang: sample.lang, dir: sample.dir))
    let page = try PDFTools.pages(bytes).joined()
    if sample.dir == .leftToRight {
      let text = PDFTools.squeezed(sample.text)
      #expect(page.components(separatedBy: text).count == 3)
    } else {
      // Poppler may take ligatures apart in another order: the letters are all there.
      for word in sample.text.split(separator: " ") {
        let letters = PDFTools.squeezed(String(word)).unicodeScalars
        #expect(letters.allSatisfy(page.unicodeScalars.contains), "\(word)")
      }
      #expect(page.contains("مريم"))
    }
    #expect(try TagTree(bytes).catalog["/Lang"] == "(\(sample.lang))")
    #expect(try PDFTools.isClean(bytes))
  }

  @Test("A character that no font has is an error that says where it stands, and shows no name")
  func missingGlyph() throws {
    let name: Phrase = "\(name: "Ada \u{0378}")"
    let table = Table(
      caption: "", columns: [Table.Column("Student"), Table.Column("Met")],
      rows: [[.header("Ada"), .empty], [.header("Bo"), .text(name)]])
    let scalar: [Unicode.Scalar] = ["\u{0378}"]
    let cases: [([Block], PDFError, String)] = [
      (
        [.para("x"), .heading(2, name)], .missingGlyphs(scalar, at: .block(2, kind: "heading")),
        "no font has U+378 (in block 2, a heading)"
      ),
      (
        [.table(table)], .missingGlyphs(scalar, at: .cell(block: 1, row: 2, column: 2)),
        "no font has U+378 (in block 1, a table: row 2, column 2)"
      ),
    ]
    for (blocks, error, message) in cases {
      #expect(throws: error) { try render(PDFSamples.document(blocks)) }
      #expect("\(error)" == message)
    }
    // The renderer is as good as new.
    let renderer = try PDFRenderer(paper: .a4)
    #expect(throws: PDFError.self) { try renderer.render(PDFSamples.document([.para(name)])) }
    let fine = PDFSamples.document(PDFSamples.everything())
    #expect(try renderer.render(fine) == render(fine))
  }

  @Test("Names of ten thousand characters stay within their place, wherever they stand")
  func longNames() throws {
    for text in [
      String(repeating: "W", count: 10_000), String(repeating: "Wolfe ", count: 1_700),
      "e" + String(repeating: "\u{0301}", count: 10_000), String(repeating: "王", count: 10_000),
    ] {
      let name: Phrase = "\(name: text)"
      let raw = Phrase(text: text.unicodeScalars.count > 9_000 && text.hasPrefix("e") ? "e" : text)
      for phrase in [name, raw] {
        let bytes = try render(PDFSamples.document(everywhere(phrase), title: name))
        #expect(try PDFTools.isClean(bytes))
        #expect(try isWithinMargins(bytes))
      }
    }
  }

  private func everywhere(_ name: Phrase) -> [Block] {
    [
      .heading(1, name), .para(name.strong), .note(name),
      .list(List(.bullets, [List.Item(lead: name, text: name)])),
      .list(List(.facts, [List.Item(lead: name, text: name)])),
      .callout(Callout(.quote, title: name, [name])),
      .table(
        Table(
          caption: name, columns: [Table.Column(name), Table.Column(name), Table.Column("Met")],
          rows: [[.header(name, detail: name), .text(name, detail: name), .number(1, "1")]])),
    ]
  }

  private func isWithinMargins(_ bytes: [UInt8]) throws -> Bool {
    let words = try PDFTools.run(["pdftotext", "-bbox", "FILE", "-"], on: bytes).text
      .split(separator: "\n").filter { $0.contains("<word") }
    return !words.isEmpty
      && words.allSatisfy { word in
        let parts = word.split(separator: "\"")
        guard parts.count > 7, let left = Double(parts[1]), let right = Double(parts[5]),
          let bottom = Double(parts[7])
        else { return false }
        return left > 60 && right < 595.28 - 60 && bottom < 841.89 - 20
      }
  }

  @Test("Direction controls in a name change nothing around it, and markup stays text")
  func hostileNames() throws {
    let name: Phrase = "\(name: "\u{202E}<b>Eve</b>\u{2066}\u{0000}\u{0007}&amp;")"
    let bytes = try render(PDFSamples.document([.para("Dear \(name), hello 12:30.")]))
    let page = try PDFTools.pages(bytes).joined()
    #expect(page.contains("Dear<b>Eve</b>&amp;,hello12:30."))
  }

  @Test("A name that runs to the left does not reorder the sentence it stands in")
  func isolation() throws {
    let bytes = try render(
      PDFSamples.document([.para("Met \(name: "مريم") 12 times, \(name: "ليلى") 3 times.")]))
    let shown = try PDFTools.run(["pdftotext", "-bbox", "FILE", "-"], on: bytes).text
    let words = shown.split(separator: "\n").compactMap { line -> (Double, String)? in
      let parts = line.split(separator: "\"")
      // The sentence stands at the top of the page, the footer at its end.
      guard parts.count > 7, let left = Double(parts[1]), let top = Double(parts[3]), top < 200
      else { return nil }
      return (left, String(line.split(separator: ">")[1].prefix { $0 != "<" }))
    }
    // Poppler takes Arabic on such a page for single letters: what counts is where they stand.
    let order = words.sorted { $0.0 < $1.0 }.map { PDFTools.squeezed($0.1) }
      .map { $0.utf8.first ?? 0xFF < 0x80 ? $0 : "name" }
    let places = order.indices.filter { $0 == 0 || order[$0] != order[$0 - 1] }
    #expect(places.map { order[$0] } == ["Met", "name", "12", "times,", "name", "3", "times."])
  }

  @Test("Every Chinese character is drawn, also those whose font program shares its parts")
  func drawnCharacters() throws {
    let sought = "演示如何绘制图纸"
    let bytes = try render(
      PDFSamples.document(
        ["写好科学报告的第一页", "带来桥梁的照片", "提出两个关于工程的问题", sought, "请帮助王小明与导师约定日期"]
          .map { .para(Phrase(text: $0)) }, lang: "zh-Hans"))
    let places = try PDFTools.run(["pdftotext", "-bbox", "FILE", "-"], on: bytes).text
    let line = try #require(places.split(separator: "\n").first { $0.contains(">\(sought)<") })
    let box = line.split(separator: "\"").compactMap { Double($0) }
    try #require(box.count == 4)
    let width = (box[2] - box[0]) / Double(sought.count)
    for place in 0..<sought.count {
      let crop = ["-x", "\(Int(box[0] + Double(place) * width))", "-y", "\(Int(box[1]))"]
      let picture = try PDFTools.run(
        ["pdftoppm", "-r", "72", "-gray"] + crop + ["-W", "9", "-H", "14", "FILE"], on: bytes)
      #expect(picture.out.suffix(126).count { $0 < 0x90 } > 4, "character \(place)")
    }
  }
}
