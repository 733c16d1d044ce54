package import CivilTime
import Database
import JSON

/// A mapping that a program keeps: under a name, or for files with the same headers.
package struct SavedMapping: Sendable {
  /// Nil for one that is remembered for its headers.
  package let name: String?
  /// Nil for one that is saved under a name.
  let headers: HeaderSet?
  let entries: [GivenMapping.Entry]
  package let savedAt: Instant

  var mapping: GivenMapping {
    GivenMapping(name.map { .saved(name: $0, at: savedAt) } ?? .remembered(at: savedAt), entries)
  }

  /// Reads what the database keeps; a mapping that is no longer understood says nothing.
  init(name: String?, headers: String?, document: JSONText, savedAt: Instant) {
    self.name = name
    self.headers = headers.map(HeaderSet.init(key:))
    self.savedAt = savedAt
    let entries = try? MappingFile.entries(
      of: document.text, named: "a saved mapping", known: ["columns", "ignore"])
    self.entries = entries ?? []
  }

  /// Entries as the database keeps them, which is also how a mapping's file can be written.
  static func document(_ entries: [GivenMapping.Entry]) -> JSONText {
    var json = JSONWriter()
    json.object { json in
      json.key("columns")
      json.object { json in
        for entry in entries {
          guard let column = entry.column else { continue }
          json.key(named: entry.header)
          json.value(column)
        }
      }
      json.key("ignore")
      json.array { json in
        for entry in entries where entry.column == nil { json.value(entry.header) }
      }
    }
    return JSONText(String(decoding: json.bytes, as: UTF8.self))
  }
}

extension ColumnMapping {
  /// What is saved under a name: the mapping that was given, else how the columns were read.
  var savedEntries: [GivenMapping.Entry] {
    if let given, !given.isKnownExport { return given.entries }
    return columns.map { .init(header: spelling(of: $0), column: $0.name) }
  }
}

extension [SavedMapping] {
  /// The choice that a request leaves.
  ///
  /// - Throws: `ImportError.mapping` where it names a mapping that there isn't.
  func choice(for request: ImportRequest) throws(ImportError) -> MappingChoice {
    switch request.mapping {
    case .given(let mapping): return MappingChoice(given: mapping)
    case .saved(let name): return MappingChoice(given: try saved(as: name))
    case .found:
      guard !request.forgetsMapping else { return .none }
      var remembered: [HeaderSet: GivenMapping] = [:]
      for saved in self {
        if let headers = saved.headers { remembered[headers] = saved.mapping }
      }
      return MappingChoice(given: nil, remembered: remembered)
    }
  }

  private func saved(as name: String) throws(ImportError) -> GivenMapping {
    if let saved = first(where: { $0.name == name }) { return saved.mapping }
    let names = compactMap(\.name).sorted()
    throw .mapping(
      MappingProblem(
        "mapping.not_found", name, nil,
        "there is no such file, and this program has saved no such mapping",
        hint: Nearest(names).hint(for: name)
          ?? (names.isEmpty
            ? "Write a file with columns: {Alumno: given_name}; --save-map keeps it under a name."
            : "Saved are: \(names.joined(separator: ", ")).")))
  }
}
