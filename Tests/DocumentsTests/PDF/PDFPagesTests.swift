import Documents
import Testing

@Suite("PDF on paper")
struct PDFPagesTests {
  private func render(_ document: Document) throws -> [UInt8] {
    try PDFRenderer(paper: .letter).render(document)
  }

  @Test("A long table repeats its head on every page, and is heard once")
  func longTable() throws {
    let bytes = try render(
      PDFSamples.document([.table(PDFSamples.table(rows: 60))], paper: .sideways))
    let pages = try PDFTools.pages(bytes)
    #expect(pages.count > 2)
    #expect(pages.allSatisfy { $0.contains("Student") && $0.contains("Goals") })
    let text = pages.joined()
    #expect((0..<60).allSatisfy { text.contains("Student\($0)x") })
    let tree = try TagTree(bytes)
    #expect(tree.count("Table") == 1)
    #expect(tree.lines.count { $0.contains("TH Scope=Column") } == 4)
    #expect(tree.lines.count { $0.contains("TH Scope=Row") } == 60)
    #expect(try PDFTools.isClean(bytes))
  }

  @Test("Each page says which it is, and of how many")
  func pageNumbers() throws {
    let blocks: [Block] = [.para("One"), .pageBreak, .para("Two"), .pageBreak, .pageBreak]
    let pages = try PDFTools.pages(render(PDFSamples.document(blocks)))
    #expect(pages == ["OneRiversidePage1of3", "TwoRiversidePage2of3", "RiversidePage3of3"])
  }

  @Test("In a pack every document starts on a page of its own and counts its own pages")
  func pack() throws {
    let first = PDFSamples.document([.para("One"), .pageBreak, .para("Two")])
    let second = PDFSamples.document([.para("Tres")], lang: "es", paper: .sideways)
    let bytes = try PDFRenderer(paper: .a4).render(
      PrintPack(title: "Class 7b", lang: "en", documents: [first, second, first]))
    #expect(
      try PDFTools.pages(bytes) == [
        "OneRiversidePage1of2", "TwoRiversidePage2of2", "TresRiversidePage1of1",
        "OneRiversidePage1of2", "TwoRiversidePage2of2",
      ])
    #expect(
      try TagTree(bytes).lines == [
        "Document", "  Sect", "    P", "    P", "  Sect Lang=es", "    P", "  Sect", "    P",
        "    P",
      ])
    let facts = try PDFTools.run(["pdfinfo", "-l", "3", "FILE"], on: bytes).text
    #expect(facts.contains("Page    2 size:  595.28 x 841.89 pts (A4)"))
    #expect(facts.contains("Page    3 size:  841.89 x 595.28 pts (A4)"))
    #expect(try PDFTools.isClean(bytes))
  }

  @Test("A heading never stands alone at the foot of a page")
  func keepsWithNext() throws {
    for filler in 25..<55 {
      let lines = (0..<filler).map { _ in Block.note("Filler") }
      let pages = try PDFTools.pages(
        render(PDFSamples.document(lines + [.heading(2, "Heading"), .para("Follower")])))
      #expect(pages.count { $0.contains("HeadingFollower") } == 1, "\(filler) lines above")
    }
  }

  @Test("Neither the first row of a table nor the last one stands on a page alone")
  func rowsKeepCompany() throws {
    for filler in 20..<50 {
      let lines = (0..<filler).map { _ in Block.note("Filler") }
      let table = PDFSamples.table(rows: 8)
      let pages = try PDFTools.pages(render(PDFSamples.document(lines + [.table(table)])))
      for page in pages {
        #expect(page.contains("Student0x") == page.contains("Student1x"), "\(filler) lines above")
        #expect(page.contains("Student6x") == page.contains("Student7x"), "\(filler) lines above")
      }
    }
  }

  @Test("A line in a drawing starts where it says, not where the text before it ended")
  func linesApart() throws {
    var drawing = Drawing(width: 20, height: 20, label: "")
    drawing.operations = [
      .polyline([Drawing.Point(2, 2), Drawing.Point(8, 8)], Stroke(.ink, width: 1))
    ]
    let figure = Figure(drawing, key: [KeyEntry(sign: drawing, meaning: "")], caption: "")
    let bytes = try render(PDFSamples.document([.para("Text"), .figure(figure)]))
    let content = try PDFTools.run(
      ["qpdf", "--qdf", "--object-streams=disable", "FILE", "-"], on: bytes)
    let lines = content.out.split { $0 == 0x20 || $0 == 0x0A }.count { $0.elementsEqual([0x6C]) }
    #expect(lines == 2)
  }

  @Test("A document without blocks is one page with its footer")
  func empty() throws {
    let bytes = try render(PDFSamples.document([]))
    #expect(try PDFTools.pages(bytes) == ["RiversidePage1of1"])
    #expect(try PDFTools.isClean(bytes))
  }

  @Test("Blocks with nothing in them leave nothing behind")
  func blankBlocks() throws {
    let blank = Table(caption: "", columns: [], rows: [])
    let bytes = try render(
      PDFSamples.document([
        .heading(1, ""), .para(" "), .note(""), .list(List(.bullets, [])),
        .list(List(.facts, [List.Item(text: "")])), .table(blank), .callout(Callout(.quote, [])),
        .figure(Figure(Drawing(width: 0, height: 0, label: ""), caption: "")),
        .table(Table(caption: "", columns: [Table.Column("")], rows: [[], [.text("")]])),
      ]))
    #expect(try PDFTools.pages(bytes) == ["RiversidePage1of1"])
    #expect(try TagTree(bytes).count("TD") == 2)
    #expect(try PDFTools.isClean(bytes))
  }

  @Test("Columns, strips and callouts are mirrored where reading starts at the right")
  func mirrored() throws {
    let blocks = PDFSamples.everything(.rightToLeft)
    let bytes = try render(PDFSamples.document(blocks, lang: "ar", dir: .rightToLeft))
    let places = try PDFTools.run(["pdftotext", "-bbox", "FILE", "-"], on: bytes).text
    func left(of word: String) throws -> Double {
      let line = try #require(
        places.split(separator: "\n").first { $0.contains(">\(word)<") }, "\(word)")
      return try #require(
        line.split(separator: "\"").dropFirst().first.flatMap { Double($0) })
    }
    #expect(try left(of: "Student") > left(of: "Goals"))
    #expect(try left(of: "Student") > 400)
  }
}
