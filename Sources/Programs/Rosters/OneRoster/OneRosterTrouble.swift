/// Why a OneRoster set cannot be imported at all.
package enum OneRosterTrouble: Sendable, Equatable {
  case usersMissing(found: [String])
  /// The manifest promises a file that the set lacks.
  case fileMissing(OneRosterFile, OneRosterMode)
  case versionUnknown(String)
  case modeUnknown(String, String, line: Int)
  /// Neither `users.csv` nor `roles.csv` says who is a student.
  case rolesMissing
  case schoolUnknown(String, known: [String])
}

extension OneRosterTrouble {
  var code: String {
    switch self {
    case .usersMissing: "oneroster.users_missing"
    case .fileMissing: "oneroster.file_missing"
    case .versionUnknown: "oneroster.version_unknown"
    case .modeUnknown: "oneroster.mode_unknown"
    case .rolesMissing: "oneroster.roles_missing"
    case .schoolUnknown: "oneroster.school_unknown"
    }
  }

  var message: String {
    switch self {
    case .usersMissing: "The set has no users.csv, so it names nobody."
    case .fileMissing(let file, let mode):
      "manifest.csv says that \(file.name) is \(mode.rawValue), but the set has no \(file.name)."
    case .versionUnknown(let version):
      "manifest.csv says OneRoster \(version.quoted); only 1.0, 1.1 and 1.2 are known."
    case .modeUnknown(let name, let value, let line):
      "manifest.csv:\(line): \(name) is \(value.quoted), which is neither bulk, delta nor absent."
    case .rolesMissing:
      "Nothing says who is a student: users.csv has no column role, and there is no roles.csv."
    case .schoolUnknown(let name, _): "The set has no school \(name.quoted)."
    }
  }

  var hint: String {
    switch self {
    case .usersMissing(let found):
      found.isEmpty
        ? "Name the folder or zip archive that the school information system exported."
        : "Its files are: \(found.prefix(12).joined(separator: ", "))."
    case .fileMissing(let file, _):
      "Export the set again, or write absent for file.\(file.rawValue) if it is not wanted."
    case .versionUnknown: "Export the set as OneRoster 1.1 or 1.2 CSV."
    case .modeUnknown: "Mend the manifest, or export the set again."
    case .rolesMissing: "Export roles.csv too (OneRoster 1.2), or users with roles (1.1)."
    case .schoolUnknown(_, let known):
      "Its schools are: \(known.prefix(12).joined(separator: ", "))."
    }
  }
}
