package import Tabular

/// Which columns of a file mean what.
package struct ColumnMapping<Column: ImportColumn>: Sendable {
  /// A header that means a column which another header means already.
  struct Repetition: Sendable {
    let header: String
    /// The header that is used for it.
    let used: String
  }

  /// An ignored header that looks like a column which the file lacks.
  struct Misspelling: Sendable {
    let header: String
    let column: String
  }

  /// The file's headers, each different.
  package let headers: [String]
  /// Where each known column stands in the file; nil where the file has no such column.
  private let positions: [Int?]
  /// Headers that mean nothing here.
  package let ignored: [String]
  let repetitions: [Repetition]
  let misspellings: [Misspelling]
  /// What somebody has said the columns mean; nil where they speak for themselves.
  let given: GivenMapping?
  /// Which rows are meant, by the place of the column that tells.
  private let filters: [(position: Int, filter: RowFilter)]

  /// Maps the headers of a file by what somebody has said, then by name and synonym.
  ///
  /// - Throws: `ImportError.columnsMissing` where a required column is not there, `.mapping` where
  ///   the given mapping doesn't fit.
  package init(
    _ header: TableHeader, file: String, by dictionary: ColumnDictionary<Column>,
    given: GivenMapping? = nil, rules: RowRules = RowRules()
  ) throws(ImportError) {
    let assignment: ColumnAssignment<Column>
    do throws(MappingProblem) {
      assignment = try ColumnAssignment(header.names, given: given, by: dictionary)
    } catch {
      throw .mapping(error)
    }
    let (headers, positions) = (header.names, assignment.positions)
    let ignored = assignment.ignored.filter {
      !ReportColumns.names.contains(HeaderKey(headers[$0]))
        && (rules.identification == nil || !TickColumns.names.contains(HeaderKey(headers[$0])))
    }
    self.headers = headers
    self.positions = positions
    self.given = given
    filters = (given?.filters ?? []).compactMap { filter in
      headers.firstIndex { HeaderKey($0) == HeaderKey(filter.header) }.map { ($0, filter) }
    }
    self.ignored = ignored.map { headers[$0] }
    repetitions = assignment.repetitions.map { header, column in
      Repetition(
        header: header, used: positions[column.rawValue].map { headers[$0] } ?? column.name)
    }
    let open = ignored.filter { !assignment.dismissed.contains($0) }.map { headers[$0] }
    let lacking = Column.allCases.filter { positions[$0.rawValue] == nil }
    misspellings = open.prefix(Self.triedHeaders).compactMap { header in
      dictionary.misspelt(header, among: lacking).map {
        Misspelling(header: header, column: $0.name)
      }
    }
    let missing = lacking.filter { column in
      rules.requires(column, hasIDs: positions.first.map { $0 != nil } ?? false)
    }
    try checkRequired(missing, open, file, dictionary)
  }

  /// Comparing spellings costs time, and nobody misspells so many headers.
  private static var triedHeaders: Int { 100 }

  private func checkRequired(
    _ missing: [Column], _ open: [String], _ file: String, _ dictionary: ColumnDictionary<Column>
  ) throws(ImportError) {
    guard !missing.isEmpty else { return }
    throw .columnsMissing(
      file: file,
      missing.map {
        MissingColumn(name: $0.name, likeliest: dictionary.likeliest(of: open, for: $0))
      }, found: headers)
  }

  /// Headers that mean a column which another header means already.
  package var repeated: [String] { repetitions.map(\.header) }

  /// Whether a row is one of those that the file is imported for.
  func takes(_ record: Record) -> Bool {
    filters.allSatisfy { $0.filter.takes(record.text($0.position)) }
  }

  /// Where a column stands in the file, counted from 0.
  package func position(of column: Column) -> Int? {
    positions[column.rawValue]
  }

  package func has(_ column: Column) -> Bool {
    positions[column.rawValue] != nil
  }

  /// The columns that the file has.
  package var columns: [Column] {
    Column.allCases.filter(has)
  }

  /// A column as the file spells it, or by its own name where the file lacks it.
  package func spelling(of column: Column) -> String {
    positions[column.rawValue].map { headers[$0] } ?? column.name
  }

  /// As above, by the column's own name.
  func spelling(ofName name: String) -> String {
    Column.allCases.first { $0.name == name }.map(spelling(of:)) ?? name
  }
}

/// The columns that Trellis adds to a file of rejected rows: silently passed over on the way back.
enum ReportColumns {
  static let added = ["error", "hint", "line"]
  static let names = Set(added.map { HeaderKey($0) })
}
