import Documents
import Foundation
import Testing

@Suite("The numbers of a figure")
struct FigureNumbersTests {
  private let document: Document = {
    let numbers = Table(
      caption: "Number by number", columns: [Table.Column("Week"), Table.Column("Met")],
      rows: [[.header("First"), .number(1731, "1,731")]])
    let figure = Figure(
      SampleCharts.trend(3).drawing(
        label: "What it shows", dir: .leftToRight, number: SampleCharts.number),
      caption: "A caption.", numbers: numbers)
    return Document(
      title: "T", lang: "en", dir: .leftToRight,
      footer: Document.Footer(
        text: "", page: Document.PageNumber(before: "", between: "", after: "")),
      blocks: [.heading(1, "T"), .figure(figure), .para("After it.")])
  }()

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test("Can be opened under it in a browser")
  func html() throws {
    let page = text(HTMLRenderer.render(document))
    let details = try #require(page.range(of: "<details><summary>Number by number</summary>"))
    #expect(page[details.upperBound...].contains("1,731"))
    #expect(page.contains("<svg"))
  }

  @Test("Stand instead of it in plain text, and in a mail without pictures")
  func text() {
    let plain = text(TextRenderer.render(document))
    #expect(plain.contains("A caption.") && plain.contains("1,731"))
    #expect(!plain.contains("What it shows"))
    let mail = text(MailRenderer.render(document).html)
    #expect(mail.contains("1,731") && !mail.contains("What it shows"))
  }

  @Test("Are printed behind everything else")
  func printed() throws {
    let pages = try PDFTools.pages(PDFRenderer(paper: .a4).render(document)).joined()
    let after = try #require(pages.range(of: "Afterit."))
    #expect(pages[after.upperBound...].contains("1,731"))
    #expect(!pages[..<after.lowerBound].contains("1,731"))
  }
}
