/// What a cell of a roster can be read as.
///
/// Every column type is read the same way, so that the import engine needs one loop for all.
/// A blank cell never gets here as "leave as is": that decision is the engine's.
package protocol CellValue: Sendable {
  static func parse(_ cell: String) -> Result<Self, CellFault>
}

/// What one item of a list in a cell can be read as.
package protocol CellItem: Sendable, Hashable {
  static func parse(item: String) -> Result<Self, CellFault>
}

extension Array: CellValue where Element: CellItem {
  /// Reads a list, each item once, at its first place.
  package static func parse(_ cell: String) -> Result<[Element], CellFault> {
    var items: [Element] = []
    for text in CellList.items(of: cell) {
      switch Element.parse(item: text) {
      case .success(let item): if !items.contains(item) { items.append(item) }
      case .failure(let fault): return .failure(fault)
      }
    }
    return .success(items)
  }
}
