/// Which rows of a system's export are meant: `users.csv` has staff and families beside students.
package struct RowFilter: Sendable, Hashable {
  package let header: String
  /// The cells that count, as they are compared.
  private let values: Set<HeaderKey>
  /// Whether rows with one of the values are taken, or all others.
  private let takes: Bool

  init(header: String, values: [String], takes: Bool) {
    self.header = header
    self.values = Set(values.map { HeaderKey($0) })
    self.takes = takes
  }

  func takes(_ cell: String) -> Bool {
    values.contains(HeaderKey(cell)) == takes
  }
}
