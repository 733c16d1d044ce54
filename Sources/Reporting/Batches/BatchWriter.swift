import Documents
import Synchronization

/// Renders a batch's documents on several workers, each file whole or not at all.
struct BatchWriter: Sendable {
  let batch: ReportBatch
  let options: BatchOptions
  private let plan: BatchFiles
  private let renderer: ReportRenderer

  /// What a run has made.
  struct Made: Sendable {
    let files: [Manifest.File]
    /// What the letters say, one each.
    let fingerprints: [String]
  }

  init(batch: ReportBatch, options: BatchOptions) {
    self.batch = batch
    self.options = options
    plan = BatchFiles(of: batch, options)
    renderer = ReportRenderer(options)
  }

  /// What each letter says in an edition, as checksums.
  func fingerprints(_ revision: Revision) async throws -> [String] {
    try await reader.forEach(batch.bundles, revision) { _ in
      false
    } _: { _, contents in
      try contents.map { try ReportDigest(of: $0).text }
    }.flatMap { $0 }
  }

  /// Writes every letter in every format.
  ///
  /// The same documents give the same bytes; what an earlier run finished is not made again.
  ///
  /// - Parameters:
  ///   - revision: the edition that the letters speak of.
  ///   - known: its checksums by letter, where they are known already.
  ///   - folder: where to; nil renders everything and writes nothing.
  /// - Returns: the files and the checksums.
  /// - Throws: `AtomicFile.Failure`, `UnprintableReport`; what was finished before stays.
  func write(
    _ revision: Revision, _ known: [String]?, into folder: BatchFolder?
  ) async throws -> Made {
    let done = Mutex(0)
    let made = try await reader.forEach(batch.bundles, revision) { bundle in
      guard let known, let folder else { return false }
      return plan.of(bundle, saying: Array(known[bundle.letters])).allSatisfy {
        folder.finished($0) != nil
      }
    } _: { bundle, contents in
      let made = try await write(bundle, contents, known, folder)
      let count = done.withLock { done in
        done += made.files.count
        return done
      }
      options.progress(count, plan.count)
      return made
    }
    return Made(files: made.flatMap(\.files), fingerprints: made.flatMap(\.fingerprints))
  }

  private var reader: SliceReader { SliceReader(batch: batch, workers: options.workers) }

  private func write(
    _ bundle: Bundle, _ contents: [ReportContent], _ known: [String]?, _ folder: BatchFolder?
  ) async throws -> Made {
    let pages = known == nil ? try contents.map { try ReportDigest(of: $0) } : []
    let fingerprints = known.map { Array($0[bundle.letters]) } ?? pages.map(\.text)
    var files: [Manifest.File] = []
    for file in plan.of(bundle, saying: fingerprints) {
      var entry = folder?.finished(file)
      if entry == nil {
        let page = file.format == .html ? pages.dropFirst(file.letters.lowerBound).first : nil
        entry =
          if let page { try keep(page.page, as: file, in: folder) } else {
            try await keep(bytes(of: file, Array(contents[file.letters])), as: file, in: folder)
          }
      }
      if let entry { files.append(Manifest.File(file, entry, audience: batch.report)) }
    }
    return Made(files: files, fingerprints: fingerprints)
  }

  private func keep(
    _ bytes: [UInt8], as file: BatchFile, in folder: BatchFolder?
  ) throws -> BatchNotes.Entry {
    let entry = BatchNotes.Entry(path: file.path, fingerprint: file.fingerprint, bytes)
    try folder?.keep(bytes, as: entry)
    return entry
  }

  private func bytes(
    of file: BatchFile, _ contents: [ReportContent]
  ) async throws(UnprintableReport) -> [UInt8] {
    do {
      return try await renderer.bytes(of: contents, as: file.format)
    } catch {
      throw UnprintableReport(
        report: batch.report, recipient: file.recipient, path: file.path, reason: error)
    }
  }
}
