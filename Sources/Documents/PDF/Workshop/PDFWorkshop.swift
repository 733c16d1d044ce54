import Synchronization

/// Makes PDFs on threads of its own, each with its own fonts.
///
/// Whoever asks is suspended meanwhile and keeps no thread of Swift's pool from its work. The bytes
/// of a file do not depend on the number of workers, nor on who makes it.
package final class PDFWorkshop: Sendable {
  private let presses: [PDFPress]
  /// The packs each press has been given and not yet finished.
  private let waiting: Mutex<[Int]>

  /// - Parameters:
  ///   - workers: how many files are made at once; each takes about 60 MiB for its fonts.
  ///   - paper: the size of every sheet.
  package init(workers: Int, paper: PaperSize) {
    let count = max(1, workers)
    presses = (0..<count).map { _ in PDFPress(paper: paper) }
    waiting = Mutex(Array(repeating: 0, count: count))
  }

  /// The file's bytes.
  ///
  /// - Throws: `PDFError`.
  package func render(_ pack: PrintPack) async throws(PDFError) -> [UInt8] {
    let number = waiting.withLock { waiting in
      let least = waiting.indices.min { waiting[$0] < waiting[$1] } ?? 0
      waiting[least] += 1
      return least
    }
    defer { waiting.withLock { $0[number] -= 1 } }
    return try await presses[number].render(pack)
  }

  /// One document alone, likewise.
  package func render(_ document: Document) async throws(PDFError) -> [UInt8] {
    try await render(PrintPack(document))
  }
}
