/// The files of a folder or of a zip archive: what an export of several tables comes as.
///
/// Only the files of one folder count: those of the folder itself, or of the archive's topmost
/// folder that has any. A file is unpacked when it is asked for, within limits, and never under
/// the name that the archive gives it.
package struct FileSet: Sendable {
  private enum Place: Sendable {
    case path(String)
    case entry(index: Int)
    case file(TabularFile)
  }

  /// The folder or archive as the user named it.
  package let name: String
  /// The files' names as spelled, in the order of their bytes.
  package let names: [String]
  /// An archive's names that lead somewhere else; nothing is read from them.
  package let refusedNames: [String]
  private let archive: TabularFile?
  private let places: [String: Place]
  private let temporaryFolder: String

  /// More than this no table of a roster takes.
  private static let sizeLimit: UInt64 = 1 << 32

  /// Opens a folder or a zip archive; `-` is an archive on standard input.
  ///
  /// - Throws: `TabularError` where there is neither, or files cannot be told apart.
  package static func open(
    _ path: String, temporaryFolder: String = "/tmp"
  ) throws(TabularError) -> FileSet {
    if let names = FolderListing.names(of: path) {
      return try FileSet(
        path, names.map { ($0, .path("\(path)/\($0)")) }, nil, refused: [], temporaryFolder)
    }
    let file = try TabularFile.open(path, temporaryFolder: temporaryFolder)
    return try FileSet(archive: file, temporaryFolder: temporaryFolder)
  }

  /// Files that are open already, by their own names.
  package init(name: String, files: [TabularFile]) throws(TabularError) {
    try self.init(name, files.map { ($0.name, .file($0)) }, nil, refused: [], "/tmp")
  }

  /// The files of a zip archive.
  package init(
    archive file: TabularFile, temporaryFolder: String = "/tmp"
  ) throws(TabularError) {
    guard try file.head(2) == Array("PK".utf8) else {
      throw TabularError(file: file.name, reason: .archive(.notASet))
    }
    let names = try Self.translated { () throws(TabularError) in try ZipArchive(file).names }
    let refused = names.filter(EntryName.isSuspicious)
    let entries = names.enumerated().compactMap { index, name in
      EntryName.isSuspicious(name) ? nil : EntryName(name).map { (index, $0) }
    }
    let tables = entries.filter { $0.1.file.lowercased().hasSuffix(".csv") }
    let depth = tables.map(\.1.depth).min() ?? 0
    let folders = Set(tables.filter { $0.1.depth == depth }.map(\.1.folder)).sorted()
    guard folders.count <= 1 else {
      throw TabularError(file: file.name, reason: .archive(.severalFolders(folders)))
    }
    try self.init(
      file.name,
      entries.filter { $0.1.folder == folders.first }.map { ($0.1.file, .entry(index: $0.0)) },
      file, refused: refused, temporaryFolder)
  }

  private init(
    _ name: String, _ files: [(String, Place)], _ archive: TabularFile?, refused: [String],
    _ temporaryFolder: String
  ) throws(TabularError) {
    var places: [String: Place] = [:]
    for (file, place) in files where places.updateValue(place, forKey: file.lowercased()) != nil {
      throw TabularError(file: name, reason: .archive(.repeated(file)))
    }
    self.name = name
    self.places = places
    self.archive = archive
    self.temporaryFolder = temporaryFolder
    names = files.map(\.0).sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    refusedNames = refused
  }

  /// Opens a file by its name in any case; nil where there is none.
  ///
  /// - Throws: `TabularError` where it may not be read, is damaged, or unpacks beyond measure.
  package func file(_ name: String) throws(TabularError) -> TabularFile? {
    switch places[name.lowercased()] {
    case nil: return nil
    case .file(let file): return file
    case .path(let path):
      return try TabularFile.open(path, temporaryFolder: temporaryFolder).named(name)
    case .entry(let index):
      guard let archive else { return nil }
      return try Self.translated { () throws(TabularError) in
        try unpack(index, of: archive, named: name)
      }
    }
  }

  private func unpack(
    _ index: Int, of archive: TabularFile, named name: String
  ) throws(TabularError) -> TabularFile {
    let part = try ZipArchive(archive).open(index, named: name, sizeLimit: Self.sizeLimit)
    var piece = [UInt8](repeating: 0, count: 1 << 18)
    let unpacked = try written { () throws(Errno) in
      try Descriptor.temporary(inFolder: temporaryFolder)
    }
    while true {
      let count = try piece.withUnsafeMutableBufferPointer { (buffer) throws(TabularError) in
        try part.read(into: UnsafeMutableRawBufferPointer(buffer))
      }
      guard count > 0 else { return TabularFile(name: name, descriptor: unpacked) }
      try written { () throws(Errno) in try unpacked.append(piece[..<count]) }
    }
  }

  private func written<Value>(_ body: () throws(Errno) -> Value) throws(TabularError) -> Value {
    do throws(Errno) {
      return try body()
    } catch {
      throw TabularError(file: name, reason: .unreadable(error.explanation))
    }
  }

  /// What is wrong with an archive, in words for an archive.
  private static func translated<Value>(
    _ body: () throws(TabularError) -> Value
  ) throws(TabularError) -> Value {
    do throws(TabularError) {
      return try body()
    } catch {
      switch error.reason {
      case .workbook(.damaged(let part)):
        throw TabularError(file: error.file, reason: .archive(.damaged(part: part)))
      case .workbook(.tooLarge(let part)):
        throw TabularError(file: error.file, reason: .archive(.tooLarge(part: part)))
      default: throw error
      }
    }
  }
}
