import Tabular

/// An external id in a cell: invisible spaces inside it go, and one that a spreadsheet has damaged
/// is refused.
package enum PersonID {
  static let missing = CellFault(
    "id.missing", "the id is empty", hint: "Give every person an id of their own.")

  package static func parse(_ cell: String) -> Result<ExternalID, CellFault> {
    let visible =
      cell.utf8.allSatisfy({ $0 < 0x80 })
      ? cell : String(decoding: Invisible.removed(from: cell.utf8).text, as: UTF8.self)
    let parsed = ExternalID.parse(visible)
    // Looked at without the blanks around it, which hide damage.
    guard case .success(let id) = parsed,
      let damage = SpreadsheetDamage.of(id.text.utf8, expecting: .identifier)
    else { return parsed }
    return .failure(CellFault(damage, in: cell))
  }
}

extension CellFault {
  /// What a spreadsheet has done to a cell.
  init(_ damage: SpreadsheetDamage, in cell: String) {
    self.init(damage.code, "\(cell.quoted): \(damage.message)", hint: damage.hint)
  }
}
