import Documents
import Testing

@Suite("PDF for those who listen")
struct PDFStructureTests {
  private func tree(_ document: Document) throws -> TagTree {
    try TagTree(PDFRenderer(paper: .a4).render(document))
  }

  @Test("Every block has its elements, figures their words, heads their scope")
  func golden() throws {
    let tree = try tree(PDFSamples.document(PDFSamples.everything()))
    #expect(
      tree.lines
        == """
        Document
          Sect
            P
            H1
            P
            L
              LI
                Lbl
                LBody
            H2
            Figure Alt=Met one of two weeks BBox
            L
              LI
                LBody
            P
            Table Summary=The class
              THead
                TR
                  TH Scope=Column
                  TH Scope=Column
                  TH Scope=Column
                  TH Scope=Column
              TBody
                TR
                  TH Scope=Row
                    P
                    P
                  TD
                    P
                    P
                  TD
                    Figure Alt=Met three of four BBox
                  TD
            L
              LI
                LBody
            Div
              P
              P
            BlockQuote
              P
            L
              LI
                LBody
        """.split(separator: "\n").map(String.init))
  }

  @Test("The file says its language, and that its title is to be shown")
  func catalog() throws {
    let tree = try tree(PDFSamples.document([], lang: "es"))
    #expect(tree.catalog["/Lang"] == "(es)")
    #expect(tree.catalog["/ViewerPreferences"] == "<< /DisplayDocTitle true >>")
    #expect(tree.catalog["/MarkInfo"] == "<< /Marked true >>")
    #expect(tree.lines == ["Document", "  Sect"])
  }

  @Test("The metadata have the title, escaped, and the standard it is built to")
  func metadata() throws {
    let bytes = try PDFRenderer(paper: .a4).render(
      PDFSamples.document([], title: "\(name: "<b>&")"))
    let shown = try PDFTools.run(["pdfinfo", "-meta", "FILE"], on: bytes).text
    #expect(shown.contains(#"<rdf:li xml:lang="x-default">&lt;b&gt;&amp;</rdf:li>"#))
    #expect(shown.contains("<pdfuaid:part>1</pdfuaid:part>"))
    let facts = try PDFTools.run(["pdfinfo", "FILE"], on: bytes).text
    #expect(facts.contains("<b>&"))
    #expect(facts.contains("Tagged:          yes"))
    #expect(!facts.contains("CreationDate"))
  }

  @Test("Headings never skip a level")
  func levels() throws {
    let tree = try tree(
      PDFSamples.document([.heading(1, "a"), .heading(3, "b"), .heading(3, "c"), .heading(2, "d")]))
    #expect(tree.lines.suffix(4) == ["    H1", "    H2", "    H3", "    H2"])
  }

  @Test("Whatever is drawn outside an element is marked as decoration")
  func artifacts() throws {
    let bytes = try PDFRenderer(paper: .a4).render(
      PDFSamples.document(
        PDFSamples.everything() + [.para("office"), .table(PDFSamples.table(rows: 60))]))
    let shown = try PDFTools.run(
      ["qpdf", "--qdf", "--object-streams=disable", "FILE", "-"], on: bytes)
    #expect(shown.status == 0)
    #expect(shown.out.occurrences(of: "/Artifact BMC") >= 60)
    #expect(
      shown.out.occurrences(of: " BDC") + shown.out.occurrences(of: " BMC")
        == shown.out.occurrences(of: "EMC"))
  }

  @Test("A paragraph that goes on on the next page is one element")
  func splitParagraph() throws {
    let long = Phrase(text: Array(repeating: "word after word", count: 800).joined(separator: " "))
    let bytes = try PDFRenderer(paper: .a4).render(PDFSamples.document([.para(long)]))
    let pages = try PDFTools.pages(bytes)
    #expect(pages.count > 1)
    let tree = try TagTree(bytes)
    #expect(tree.count("P") == 1)
    #expect(tree.count("Span") == pages.count)
  }
}
