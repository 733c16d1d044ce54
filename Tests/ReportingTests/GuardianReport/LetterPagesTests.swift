import Documents
import Foundation
import Reporting
import Support
import Testing

@Suite("Letters on paper")
struct LetterPagesTests {
  /// How many pages a file has, by poppler.
  private func pages(of bytes: [UInt8]) throws -> Int {
    let folder = try TemporaryFolder.make()
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let file = URL(filePath: "\(folder)/letter.pdf")
    try Data(bytes).write(to: file)
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = ["pdfinfo", file.path()]
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let text = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    let line = try #require(text.split(separator: "\n").first { $0.hasPrefix("Pages:") })
    return try #require(Int(line.dropFirst(6).filter(\.isNumber)))
  }

  @Test("Each is of one or two pages, a full term of everything too", arguments: PaperSize.allCases)
  func short(paper: PaperSize) throws {
    let renderer = try PDFRenderer(paper: paper)
    for language in Language.all {
      for (name, report) in SampleReports.guardians {
        let pages = try pages(of: renderer.render(report.document(in: language)))
        #expect((1...2).contains(pages), "\(name) in \(language.tag)")
      }
    }
  }

  @Test("Texts of ten thousand letters, controls and markup fit and print as text")
  func hostile() throws {
    let hostile =
      "\u{202E}\u{2066}<script>alert(1)</script>\u{0}\u{7}"
      + String(repeating: "endless ", count: 1250)
    let report = SampleReports.guardian(matches: [SampleReports.match(hostile: hostile)])
    for language in Language.all {
      let document = report.document(in: language)
      let page = String(decoding: HTMLRenderer.render(document), as: UTF8.self)
      #expect(!page.contains("<script"))
      #expect(page.utf8.count < 40_000)
      #expect(!page.unicodeScalars.contains { [0x202E, 0x2066, 0, 7].contains($0.value) })
      #expect(try pages(of: PDFRenderer(paper: .letter).render(document)) <= 2)
    }
  }
}
