import Tabular

/// What `manifest.csv` says about a set: its version, and how complete each file is.
package struct OneRosterManifest: Sendable, Equatable {
  package var version: String?
  private(set) var modes: [OneRosterFile: OneRosterMode] = [:]

  static let fileName = "manifest.csv"
  private static let versions = ["1.0", "1.1", "1.2"]

  init() {}

  /// Reads a manifest.
  ///
  /// - Throws: `ImportError` where it is no table, or speaks of a version or a mode that nobody
  ///   here knows.
  init(_ file: TabularFile) throws {
    let mapped = try MappedFile<ManifestColumn>(file)
    var checker = ManifestChecker()
    var properties: [(name: String, value: String, line: Int)] = []
    _ = try mapped.forEach(&checker) { row, cells, _ in
      properties.append((Folding.plain(row.name), Folding.plain(row.value), cells.line))
    }
    for (name, value, line) in properties {
      if name == "oneroster.version" {
        version = try Self.version(value)
      } else if name.hasPrefix("file."), !value.isEmpty {
        guard let mode = OneRosterMode(rawValue: value) else {
          throw ImportError.oneRoster(.modeUnknown(name, value, line: line))
        }
        guard let known = OneRosterFile(rawValue: String(name.dropFirst("file.".count))) else {
          continue
        }
        modes[known] = mode
      }
    }
  }

  /// How complete a file is; nil where the manifest doesn't name it.
  package func mode(of file: OneRosterFile) -> OneRosterMode? { modes[file] }

  /// `1.2`, of what may be written as `v1.2.1`.
  private static func version(_ text: String) throws -> String {
    let number = text.hasPrefix("v") ? String(text.dropFirst()) : text
    let known = versions.first { number == $0 || number.hasPrefix("\($0).") }
    guard let known else { throw ImportError.oneRoster(.versionUnknown(text)) }
    return known
  }
}

/// The columns of a manifest.
package enum ManifestColumn: Int, ImportColumn {
  case propertyName, value

  package var heading: Heading {
    switch self {
    case .propertyName: Heading("propertyName", isRequired: true)
    case .value: Heading("value", isRequired: true)
    }
  }
}

struct ManifestChecker: RowChecker {
  struct Row: Sendable {
    let name: String
    let value: String
  }

  mutating func check(_ cells: inout RowCells<ManifestColumn>) -> Row {
    Row(name: cells.text(.propertyName) ?? "", value: cells.text(.value) ?? "")
  }
}
