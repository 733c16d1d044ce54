package import CivilTime
package import Database

/// One import under way: what its kind must know to plan and apply.
package struct ImportRun: Sendable {
  package let request: ImportRequest
  package let now: Instant
  /// The columns the staged rows have.
  package let staged: Set<String>
  private let spellings: [String: String]
  private let ids: IdentifierSource

  init<Column>(
    _ request: ImportRequest, now: Instant, ids: IdentifierSource, staged: Set<String> = [],
    mapping: ColumnMapping<Column>
  ) {
    self.request = request
    self.now = now
    self.ids = ids
    self.staged = staged
    spellings = Dictionary(
      Column.allCases.map { ($0.name, mapping.spelling(of: $0)) },
      uniquingKeysWith: { first, _ in first })
  }

  package var tenant: Tenant.ID { request.tenant }

  /// A column as the file spells it, by its own name.
  package func spelling(of name: String) -> String {
    spellings[name] ?? name
  }

  /// A new series of identifiers, told apart by numbers.
  package func series() -> IDSeries {
    IDSeries(ids.next())
  }

  /// A problem of a staged row.
  package func problem(
    line: Int, record: Int, column: String?, value: String?, _ fault: CellFault
  ) -> ImportProblem {
    ImportProblem(
      line: line, record: record, column: column.map(spelling(of:)), value: value, fault)
  }
}

/// Identifiers that a set-based statement makes from the numbers of its rows.
///
/// One identifier made here lends its time and its randomness; its last 32 bits count. So a
/// million rows get theirs without travelling, and rows of one import lie together in an index.
package struct IDSeries: Sendable {
  private let prefix: String

  init(_ first: ID<IDSeries>) {
    prefix = String(first.description.utf8.dropLast(8)) ?? ""
  }

  /// The identifier of a number from 0 to 2^32 - 1, as an expression.
  package func id(_ number: SQL) -> SQL {
    "(\(prefix) || lpad(to_hex(\(number)), 8, '0'))::uuid"
  }
}
