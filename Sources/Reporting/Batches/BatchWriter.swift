import CivilTime
import Documents
import Foundation
import Synchronization

/// Renders a batch's documents on several workers, each file whole or not at all.
struct BatchWriter: Sendable {
  let batch: ReportBatch
  let options: BatchOptions
  private let folder: BatchFolder?
  private let plan: BatchFiles
  private let renderer: ReportRenderer

  /// What a run has made.
  struct Made: Sendable {
    let files: [Manifest.File]
    /// What the letters say, one each.
    let fingerprints: [String]
  }

  /// - Parameters:
  ///   - batch: what is written.
  ///   - options: how.
  ///   - asOf: the day of its facts.
  ///   - folder: where to; nil renders everything and writes nothing.
  init(batch: ReportBatch, options: BatchOptions, asOf: Day, into folder: BatchFolder?) {
    self.batch = batch
    self.options = options
    self.folder = folder
    plan = BatchFiles(of: batch, options)
    renderer = ReportRenderer(
      options, asOf: asOf, folder: folder?.path ?? FileManager.default.temporaryDirectory.path,
      mark: folder?.mark)
  }

  /// What each letter says in an edition, as checksums.
  func fingerprints(_ revision: Revision) async throws -> [String] {
    try await reader.forEach(plan.bundles, revision) { _ in
      false
    } _: { _, contents in
      try contents.map { try ReportDigest(of: $0).text }
    }.flatMap { $0 }
  }

  /// Writes every letter, or those of a part of the batch, in every format.
  ///
  /// The same documents give the same bytes; what an earlier run finished is not made again.
  ///
  /// - Parameters:
  ///   - revision: the edition that the letters speak of.
  ///   - known: its checksums by letter, where they are known already.
  ///   - part: the letters of some whole bundles; nil is all.
  /// - Returns: the files and the checksums.
  /// - Throws: `AtomicFile.Failure`, `UnprintableReport`; what was finished before stays.
  func write(
    _ revision: Revision, _ known: [String]?, _ part: Range<Int>? = nil
  ) async throws -> Made {
    let done = Mutex(0)
    let bundles = plan.bundles.filter { part?.contains($0.letters.lowerBound) ?? true }
    let total = plan.count(of: bundles)
    let made = try await reader.forEach(bundles, revision) { bundle in
      guard let known, let folder else { return false }
      return plan.of(bundle, saying: Array(known[bundle.letters])).allSatisfy {
        folder.finished($0) != nil
      }
    } _: { bundle, contents in
      let made = try await write(bundle, contents, known)
      let count = done.withLock { done in
        done += made.files.count
        return done
      }
      options.progress(count, total)
      return made
    }
    return Made(files: made.flatMap(\.files), fingerprints: made.flatMap(\.fingerprints))
  }

  private var reader: SliceReader { SliceReader(batch: batch, workers: options.workers) }

  private func write(
    _ bundle: Bundle, _ contents: [ReportContent], _ known: [String]?
  ) async throws -> Made {
    let pages = known == nil ? try contents.map { try ReportDigest(of: $0) } : []
    let fingerprints = known.map { Array($0[bundle.letters]) } ?? pages.map(\.text)
    var files: [Manifest.File] = []
    for file in plan.of(bundle, saying: fingerprints) {
      var entry = folder?.finished(file)
      if entry == nil {
        let page = file.format == .html ? pages.dropFirst(file.letters.lowerBound).first : nil
        entry =
          if let page { try keep(page.page, as: file) } else {
            try await keep(bytes(of: file, in: bundle, Array(contents[file.letters])), as: file)
          }
      }
      if let entry { files.append(Manifest.File(file, entry, audience: batch.report)) }
    }
    return Made(files: files, fingerprints: fingerprints)
  }

  private func keep(_ bytes: [UInt8], as file: BatchFile) throws -> BatchNotes.Entry {
    let entry = BatchNotes.Entry(path: file.path, fingerprint: file.fingerprint, bytes)
    try folder?.keep(bytes, as: entry)
    return entry
  }

  private func bytes(
    of file: BatchFile, in bundle: Bundle, _ contents: [ReportContent]
  ) async throws -> [UInt8] {
    do {
      guard let title = file.title else {
        guard let content = contents.first else { return [] }
        return try await renderer.bytes(of: content, as: file.format)
      }
      return try await renderer.printed(
        PrintPack(
          title: Phrase(name: title), lang: contents.first?.document.lang ?? "",
          documents: contents.map(\.document)))
    } catch let error as PDFError {
      throw await unprintable(file, in: bundle, contents, error)
    } catch let error as SheetError {
      if case .cannotWrite(_, let reason) = error {
        throw AtomicFile.Failure(path: file.path, reason: reason, isOfDisk: error.isOfDisk)
      }
      throw UnprintableReport(
        report: batch.report, recipient: file.recipient, path: file.path, reason: .sheet(error))
    }
  }

  /// Of letters that are printed together, the one that cannot be is named.
  private func unprintable(
    _ file: BatchFile, in bundle: Bundle, _ contents: [ReportContent], _ error: PDFError
  ) async -> UnprintableReport {
    var recipient = file.recipient
    if file.title != nil {
      for (place, content) in zip(bundle.letters, contents)
      where (try? await renderer.bytes(of: content, as: .pdf)) == nil {
        recipient = batch.letters[place].recipient
        break
      }
    }
    return UnprintableReport(
      report: batch.report, recipient: recipient, path: file.path, reason: .pdf(error))
  }
}
