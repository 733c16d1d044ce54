import Tabular

/// A file that is to be imported: its columns known, its bytes summed up.
struct ImportSource<Column: ImportColumn>: Sendable {
  let mapped: MappedFile<Column>
  let sha256: String

  /// - Throws: `ImportError` where the file can't be read as such a file.
  init(
    _ file: TabularFile, _ request: ImportRequest, _ mappings: MappingChoice
  ) throws(ImportError) {
    mapped = try MappedFile(
      file, dateOrder: request.dateOrder, sheet: request.sheet, mappings: mappings,
      rules: request.rules)
    sha256 = try file.sha256()
  }
}
