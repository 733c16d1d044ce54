import KnownExports
import Yams

/// What is known of the files that a system exports, recognised by their headers.
package struct KnownExport: Sendable {
  /// The system and its file, as a sentence names them.
  package let name: String
  /// The kinds of files that it can be imported as: `students`.
  package let kinds: [String]
  private let marks: Set<HeaderKey>
  package let mapping: GivenMapping

  /// Reads the text of a file of `config/imports`.
  ///
  /// - Throws: `MappingProblem` where it isn't one.
  package init(yaml text: String, named file: String) throws(MappingProblem) {
    let keys = ["name", "kinds", "recognised_by", "only", "except", "columns", "ignore"]
    let entries = try MappingFile.entries(of: text, named: file, known: keys)
    let root = try MappingFile.root(of: text, named: file)
    func texts(_ key: String) -> [String] {
      root[key]?.sequence.map { $0.compactMap(\.scalar?.string) } ?? []
    }
    guard let name = root["name"]?.scalar?.string, !name.isEmpty else {
      throw MappingProblem("mapping.unreadable", file, 1, "it has no name", hint: "Write name: X.")
    }
    self.name = name
    kinds = texts("kinds")
    marks = Set(texts("recognised_by").map { HeaderKey($0) })
    let filters = [("only", true), ("except", false)].flatMap { key, takes in
      (root[key]?.mapping.map(Array.init) ?? []).map { header, values in
        RowFilter(
          header: header.scalar?.string ?? "",
          values: values.sequence?.compactMap(\.scalar?.string) ?? [], takes: takes)
      }
    }
    mapping = GivenMapping(.known(name), entries, filters: filters)
    guard !marks.isEmpty else {
      throw MappingProblem(
        "mapping.unreadable", file, 1, "nothing tells its files",
        hint: "Write recognised_by: [Student_Number, Grade_Level].")
    }
  }

  /// Whether a file with these headers comes from that system.
  func isRecognised(in headers: [String]) -> Bool {
    marks.isSubset(of: headers.map { HeaderKey($0) })
  }

  /// Everything that is known, as it is embedded.
  package static let all: [KnownExport] = KnownExportFiles.all.compactMap { file in
    try? KnownExport(yaml: String(decoding: file.bytes, as: UTF8.self), named: file.name)
  }

  /// What is known of files of a kind.
  package static func all(of kind: String) -> [KnownExport] {
    all.filter { $0.kinds.contains(kind) }
  }
}
