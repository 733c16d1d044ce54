import Checksums
package import Tabular

/// A OneRoster set, opened: which files it has, and how complete each is.
package struct OneRosterSet: Sendable {
  /// The folder or archive as the user named it.
  package let name: String
  package let manifest: OneRosterManifest
  private let files: [OneRosterFile: TabularFile]
  private let modes: [OneRosterFile: OneRosterMode]
  /// Of the manifest and the files that are read, as `sha256sum` prints them, in the order of
  /// their names; so a folder and its archive have one and the same.
  package let sha256: String
  /// What about the set as a whole its owner should know.
  let notices: [ImportProblem]

  /// Opens the files of a set that are read.
  ///
  /// - Throws: `ImportError` where the set has no users, lacks a file that its manifest promises,
  ///   or is of a version that nobody here knows.
  package init(_ folder: FileSet) throws {
    let manifestFile = try Self.open(OneRosterManifest.fileName, in: folder)
    manifest = try manifestFile.map { try OneRosterManifest($0) } ?? OneRosterManifest()
    var (files, modes) = ([OneRosterFile: TabularFile](), [OneRosterFile: OneRosterMode]())
    var notices = Self.notices(of: folder, hasManifest: manifestFile != nil)
    for file in OneRosterFile.allCases {
      let found = try Self.open(file.name, in: folder)
      let mode = manifest.mode(of: file)
      switch (found, mode) {
      case (nil, .bulk?), (nil, .delta?):
        if file == .users { throw ImportError.oneRoster(.usersMissing(found: folder.names)) }
        throw ImportError.oneRoster(.fileMissing(file, mode ?? .bulk))
      case (.some, .absent): notices.append(.ignoredFile(file))
      case (let found?, _):
        files[file] = found
        modes[file] = mode ?? .bulk
        if mode == nil, manifestFile != nil { notices.append(.unlistedFile(file)) }
      case (nil, _): break
      }
    }
    guard files[.users] != nil else {
      throw ImportError.oneRoster(.usersMissing(found: folder.names))
    }
    name = folder.name
    (self.files, self.modes, self.notices) = (files, modes, notices)
    sha256 = try Self.sum(
      [manifestFile].compactMap(\.self) + OneRosterFile.allCases.compactMap { files[$0] })
  }

  package func has(_ file: OneRosterFile) -> Bool { files[file] != nil }

  /// How complete a file is, or that it is not there.
  package func mode(of file: OneRosterFile) -> OneRosterMode { modes[file] ?? .absent }

  /// Whether whatever one file names must be in the other.
  func isComplete(_ file: OneRosterFile, for other: OneRosterFile) -> Bool {
    mode(of: file) == .bulk && mode(of: other) == .bulk
  }

  /// A file to be read; nil where it is absent.
  func file(_ file: OneRosterFile) -> TabularFile? { files[file] }

  /// Whether a file without a row can only be a mistake: a district without a single user.
  func needsRows(_ file: OneRosterFile) -> Bool { file == .users && mode(of: file) == .bulk }

  var byteCount: Int { files.values.reduce(0) { $0 + $1.byteCount } }

  private static func open(_ name: String, in folder: FileSet) throws -> TabularFile? {
    do {
      return try folder.file(name)
    } catch {
      throw ImportError.unreadable(error)
    }
  }

  private static func sum(_ files: [TabularFile]) throws -> String {
    var sum = SHA256()
    for file in files.sorted(by: { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }) {
      let line = Array("\(try file.sha256())  \(file.name)\n".utf8)
      line.withUnsafeBytes { sum.update($0) }
    }
    return sum.hexadecimal()
  }

  private static func notices(of folder: FileSet, hasManifest: Bool) -> [ImportProblem] {
    var notices = folder.refusedNames.prefix(20).map { name in
      ImportProblem(
        "archive.name_refused", "\(name.quoted) in the archive leads out of it and was not read",
        hint: "No school information system writes that; ask where the archive comes from.")
    }
    if !hasManifest {
      notices.append(
        ImportProblem(
          "manifest.missing", "there is no manifest.csv, so every file counts as complete (bulk)",
          hint: "If these are changes only (delta), add the manifest that says so."))
    }
    return notices
  }
}

extension ImportProblem {
  fileprivate static func ignoredFile(_ file: OneRosterFile) -> ImportProblem {
    ImportProblem(
      "manifest.absent", "manifest.csv says that \(file.name) is absent, so it was not read",
      hint: "Write bulk or delta for file.\(file.rawValue) if it is wanted.")
  }

  fileprivate static func unlistedFile(_ file: OneRosterFile) -> ImportProblem {
    ImportProblem(
      "manifest.unlisted", "manifest.csv doesn't name \(file.name), which counts as complete",
      hint: "Write delta for file.\(file.rawValue) if it holds changes only.")
  }
}
