import Documents
import Testing

@Suite("PDF by several workers")
struct PDFWorkshopTests {
  private let documents = PDFSamples.sentences.map { sample in
    PDFSamples.document(
      PDFSamples.everything(sample.dir) + [.para(Phrase(text: sample.text))], lang: sample.lang,
      dir: sample.dir)
  }

  private func all(by workers: Int) async throws -> [[UInt8]] {
    let workshop = PDFWorkshop(workers: workers, paper: .a4)
    return try await withThrowingTaskGroup(of: (Int, [UInt8]).self) { group in
      for (number, document) in (documents + documents).enumerated() {
        group.addTask { (number, try await workshop.render(document)) }
      }
      return try await group.reduce(into: [:]) { $0[$1.0] = $1.1 }
        .sorted { $0.key < $1.key }.map(\.value)
    }
  }

  @Test("The same document gives the same bytes, whoever makes it and whatever was made before")
  func sameBytes() async throws {
    let alone = try documents.map { try PDFRenderer(paper: .a4).render($0) }
    #expect(try await all(by: 1) == alone + alone)
    #expect(try await all(by: 2) == alone + alone)
    #expect(Set(alone).count == documents.count)
  }

  /// Names in more scripts than Cairo keeps fonts open for, each in text, bold and a title.
  private static let scripts: [Phrase] = [
    "Anna", "سلام", "שלום", "नमस्ते", "ສະບາຍດີ", "สวัสดี", "გამარჯობა", "բարեւ", "ሰላም", "হ্যালো", "வணக்கம்",
    "ഹലോ", "ಹಲೋ", "హలో", "ආයුබෝවන්", "សួស្តី", "မင်္ဂလာပါ", "ਹੈਲੋ", "હેલો",
  ]

  @Test("Workers that meet names in many scripts at once keep out of each other's fonts")
  func manyScripts() async throws {
    for _ in 0..<4 {
      let workshop = PDFWorkshop(workers: 4, paper: .a4)
      let sizes = try await withThrowingTaskGroup(of: Int.self) { group in
        for place in 0..<160 {
          let some = (0..<4).map { Self.scripts[(place * 7 + $0 * 5) % Self.scripts.count] }
          let document = PDFSamples.document(
            [.heading(1, some[0]), .heading(2, some[1]), .para(some[2]), .note(some[3])])
          group.addTask { try await workshop.render(document).count }
        }
        return try await group.reduce(into: []) { $0.append($1) }
      }
      #expect(sizes.count == 160)
    }
  }

  @Test("A document that cannot be printed stops nobody else")
  func failure() async throws {
    let workshop = PDFWorkshop(workers: 1, paper: .a4)
    await #expect(throws: PDFError.self) {
      try await workshop.render(PDFSamples.document([.para("\u{0378}")]))
    }
    #expect(try await workshop.render(documents[0]).starts(with: Array("%PDF-1.7".utf8)))
  }
}
