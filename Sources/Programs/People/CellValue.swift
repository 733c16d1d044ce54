/// What a cell of a roster can be read as.
///
/// Every column type is read the same way, so that the import engine needs one loop for all.
/// A blank cell never gets here as "leave as is": that decision is the engine's.
package protocol CellValue: Sendable {
  static func parse(_ cell: String) -> Result<Self, CellFault>

  /// Whether no space can be meant in it, so that invisible ones inside are removed and counted.
  static var isWithoutSpaces: Bool { get }
}

extension CellValue {
  package static var isWithoutSpaces: Bool { false }
}

/// What one item of a list in a cell can be read as.
package protocol CellItem: Sendable, Hashable {
  static func parse(item: String) -> Result<Self, CellFault>
}

extension Array: CellValue where Element: CellItem {
  /// Reads a list, each item once, at its first place.
  package static func parse(_ cell: String) -> Result<[Element], CellFault> {
    var items: [Element] = []
    var seen: Set<Element> = []
    for text in CellList.items(of: cell) {
      switch Element.parse(item: text) {
      case .success(let item): if seen.insert(item).inserted { items.append(item) }
      case .failure(let fault): return .failure(fault)
      }
    }
    return .success(items)
  }
}
