import Checksums
import Documents
import Synchronization

/// Renders a batch's documents on several workers, each file whole or not at all, the manifest last.
struct BatchWriter: Sendable {
  let batch: ReportBatch
  let issue: ReportIssue
  let options: BatchOptions
  private let renderer: ReportRenderer

  init(batch: ReportBatch, issue: ReportIssue, options: BatchOptions) {
    self.batch = batch
    self.issue = issue
    self.options = options
    renderer = ReportRenderer(options)
  }

  /// What each letter says, as checksums that depend neither on format nor on fonts.
  func fingerprints(_ revision: Revision) async throws -> [String] {
    try await forEachLetter { index in
      SHA256.hexadecimal(of: HTMLRenderer.render(batch.document(index, revision)))
    }
  }

  /// Writes every letter in every format, then the manifest.
  ///
  /// The same documents give the same bytes; what an earlier run finished is not made again.
  ///
  /// - Parameters:
  ///   - revision: the edition that the letters speak of.
  ///   - fingerprints: of that edition, by letter.
  ///   - path: the folder; nil renders everything and writes nothing.
  /// - Returns: the manifest.
  /// - Throws: `AtomicFile.Failure`, `BatchError.folderTaken`, `UnprintableReport`; what was finished
  ///   before stays, without a new manifest.
  func write(
    _ revision: Revision, _ fingerprints: [String], into path: String?
  ) async throws -> Manifest {
    let folder = try path.map { try BatchFolder($0) }
    let names = batch.names
    let done = Mutex(0)
    let files = try await forEachLetter { index in
      let files = try await write(index, as: names[index], revision, fingerprints[index], folder)
      let count = done.withLock { done in
        done += files.count
        return done
      }
      options.progress(count, names.count * options.formats.count)
      return files
    }
    let manifest = Manifest(
      report: issue.report, asOf: issue.asOf, edition: revision.edition,
      files: files.flatMap { $0 })
    try folder?.finish(manifest)
    return manifest
  }

  private func write(
    _ index: Int, as name: String, _ revision: Revision, _ fingerprint: String,
    _ folder: BatchFolder?
  ) async throws -> [Manifest.File] {
    var made: Document?
    var files: [Manifest.File] = []
    for format in options.formats {
      let path = "\(name).\(format.rawValue)"
      // Printed on other paper, the same words make another file.
      let fingerprint = format == .pdf ? "\(fingerprint)-\(options.paper)" : fingerprint
      var entry = folder?.finished(path, fingerprint: fingerprint)
      if entry == nil {
        let document = made ?? batch.document(index, revision)
        made = document
        let bytes = try await bytes(of: document, as: format, for: batch.letters[index], path)
        entry =
          try folder?.keep(bytes, as: path, fingerprint: fingerprint)
          ?? BatchNotes.Entry(path: path, fingerprint: fingerprint, bytes)
      }
      guard let entry else { continue }
      files.append(
        Manifest.File(
          path: path, audience: issue.report, recipient: batch.letters[index].recipient,
          format: format.rawValue, bytes: entry.bytes, sha256: entry.sha256,
          fingerprint: fingerprint))
    }
    return files
  }

  private func bytes(
    of document: Document, as format: ReportFormat, for letter: Letter, _ path: String
  ) async throws(UnprintableReport) -> [UInt8] {
    do {
      return try await renderer.bytes(of: document, as: format)
    } catch {
      throw UnprintableReport(
        report: issue.report, recipient: letter.recipient, path: path, reason: error)
    }
  }

  /// Something for each letter, in their order, by as many workers as were asked for.
  private func forEachLetter<Value: Sendable>(
    _ body: @escaping @concurrent @Sendable (Int) async throws -> Value
  ) async throws -> [Value] {
    let pile = LetterPile(batch.letters.count)
    return try await withThrowingTaskGroup(of: [(Int, Value)].self) { group in
      for _ in 0..<options.workers {
        group.addTask { @concurrent in
          var made: [(Int, Value)] = []
          while let index = pile.take() {
            try Task.checkCancellation()
            made.append((index, try await body(index)))
          }
          return made
        }
      }
      var all: [(Int, Value)] = []
      for try await some in group { all += some }
      return all.sorted { $0.0 < $1.0 }.map(\.1)
    }
  }
}

/// The letters that nobody has begun yet, in their order.
private final class LetterPile: Sendable {
  private let count: Int
  private let next = Mutex(0)

  init(_ count: Int) {
    self.count = count
  }

  func take() -> Int? {
    next.withLock { next in
      guard next < count else { return nil }
      defer { next += 1 }
      return next
    }
  }
}
