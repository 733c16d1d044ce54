/// How a cell names somebody: by external id or by e-mail address.
package struct PersonReference: Sendable, Hashable {
  /// The cell, which may be an external id.
  package let id: ExternalID
  /// The cell as an address, where it can be one.
  package let email: EmailAddress?

  package static func parse(_ cell: String) -> Result<PersonReference, CellFault> {
    PersonID.parse(cell).map { id in
      guard cell.utf8.contains(UInt8(ascii: "@")) else {
        return PersonReference(id: id, email: nil)
      }
      return PersonReference(id: id, email: try? EmailAddress.parse(cell).get())
    }
  }
}

extension RowCells {
  /// Somebody whom each row must name.
  package mutating func person(_ column: Column) -> PersonReference? {
    required(
      column, visibleText(column),
      CellFault(
        "\(column.name).missing", "\(column.name) is empty",
        hint: "Write the external id or the e-mail address."), PersonReference.parse)
  }
}
