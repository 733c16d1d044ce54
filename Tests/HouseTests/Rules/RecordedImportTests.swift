import Testing

@Suite("What imports write")
struct RecordedImportTests {
  /// Where imports write is told by the files' names.
  private static let files = House.sources.filter { file in
    file.name.hasSuffix("ApplyQueries.swift") || file.name.hasSuffix("ImportQueries.swift")
  }

  @Test("Rows change by ImportRun.update alone, which records what they were")
  func changesAreRecorded() {
    #expect(Self.files.count > 4)
    for file in Self.files {
      for (index, line) in file.lines.enumerated()
      where line.contains("UPDATE trellis.") || line.contains("DO UPDATE") {
        Issue.record("\(file):\(index + 1): an import that changes rows so cannot be undone")
      }
    }
  }
}
