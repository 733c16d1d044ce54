import Checksums
import CivilTime
import Documents

/// One report to be written: a document and whom it is for.
struct AddressedDocument: Sendable {
  /// Relative to the batch's folder, without an ending.
  let path: String
  /// Our own ids instead, for where the path is longer than a file's name can be.
  let spare: String
  let recipient: String
  let document: Document
}

/// Renders documents into a folder, each file whole or not at all, the manifest last.
struct ReportBatch: Sendable {
  let report: String
  let asOf: Day
  let edition: Int

  /// Writes every document as HTML, then the manifest.
  ///
  /// The same documents give the same bytes, so a second run overwrites files with themselves.
  ///
  /// - Parameters:
  ///   - documents: rendered one by one, so that one is in memory at a time.
  ///   - folder: where they go; nil renders and writes nothing.
  /// - Returns: the manifest.
  /// - Throws: `AtomicFile.Failure`; what was finished before stays, without a new manifest.
  func write(
    _ documents: some Sequence<AddressedDocument>, into folder: String?
  ) throws -> Manifest {
    if let folder { try AtomicFile.makeFolder(folder) }
    var files: [Manifest.File] = []
    var taken: Set<String> = []
    for addressed in documents {
      let bytes = HTMLRenderer.render(addressed.document)
      let path = Self.path(of: addressed, besides: &taken)
      if let folder { try AtomicFile.write(bytes, to: "\(folder)/\(path)") }
      files.append(
        Manifest.File(
          path: path, audience: report, recipient: addressed.recipient, format: "html",
          bytes: bytes.count, sha256: SHA256.hexadecimal(of: bytes)))
    }
    let manifest = Manifest(report: report, asOf: asOf, edition: edition, files: files)
    if let folder {
      try AtomicFile.write(manifest.document, to: "\(folder)/\(Manifest.fileName)")
    }
    return manifest
  }

  /// A file for each report, even where two schools give out the same ids, or ids with hyphens run
  /// together, or the folder takes small and capital letters for the same.
  private static func path(
    of addressed: AddressedDocument, besides taken: inout Set<String>
  ) -> String {
    let fits = addressed.path.utf8.count <= FileName.longestBytes
    var name = fits ? addressed.path : addressed.spare
    while !taken.insert(name.lowercased()).inserted { name += "+" }
    return "\(name).html"
  }
}
