import Tabular

/// An external id in a cell: invisible spaces inside it go, and one that a spreadsheet has damaged
/// is refused.
package enum PersonID {
  static let missing = CellFault(
    "id.missing", "the id is empty", hint: "Give every person an id of their own.")

  package static func parse(_ cell: String) -> Result<ExternalID, CellFault> {
    if let damage = SpreadsheetDamage.of(cell.utf8, expecting: .identifier) {
      return .failure(CellFault(damage, in: cell))
    }
    guard !cell.utf8.allSatisfy({ $0 < 0x80 }) else { return ExternalID.parse(cell) }
    let visible = Invisible.removed(from: cell.utf8).text
    return ExternalID.parse(String(decoding: visible, as: UTF8.self))
  }
}

extension CellFault {
  /// What a spreadsheet has done to a cell.
  init(_ damage: SpreadsheetDamage, in cell: String) {
    self.init(damage.code, "\(cell.quoted): \(damage.message)", hint: damage.hint)
  }
}
