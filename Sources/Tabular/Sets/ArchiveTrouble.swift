/// Why a folder or zip archive of several files cannot be read.
package enum ArchiveTrouble: Sendable, Equatable {
  /// It is a single file of another kind.
  case notASet
  /// Its directory or one of its files is broken, or encrypted.
  case damaged(part: String)
  /// A file would take more room than any roster, or unpacks out of all proportion.
  case tooLarge(part: String)
  /// Two files go by one name.
  case repeated(String)
  /// Several folders hold files, and none tells which is meant.
  case severalFolders([String])

  var code: String {
    switch self {
    case .notASet: "archive.none"
    case .damaged: "archive.damaged"
    case .tooLarge: "archive.too_large"
    case .repeated: "archive.repeated"
    case .severalFolders: "archive.several_folders"
    }
  }

  var message: String {
    switch self {
    case .notASet: "this is a single file, neither a folder nor a zip archive"
    case .damaged(let part): "the archive is damaged or locked in \(part)"
    case .tooLarge(let part): "\(part) in the archive unpacks to more than a roster can hold"
    case .repeated(let name): "there are two files named \(name)"
    case .severalFolders(let folders):
      "the archive has files in \(folders.count) folders: "
        + folders.prefix(3).joined(separator: ", ")
    }
  }

  var hint: String {
    switch self {
    case .notASet: "Name the folder or the zip archive that holds all the files."
    case .damaged: "Export it again without a password, or unpack it and name the folder."
    case .tooLarge:
      "Ask where the archive comes from; if it is sound, unpack it and name the folder."
    case .repeated: "Remove one of them."
    case .severalFolders: "Unpack it and name the one folder that is meant."
    }
  }
}
