/// Lists in a cell: items separated by `;` or `|`, or by `,` where neither is there.
package enum CellList {
  /// The items in their order, trimmed, without the empty ones.
  package static func items(of cell: String) -> [String] {
    let separators: [UInt8] =
      isSeparatedPlainly(cell)
      ? [UInt8(ascii: ";"), UInt8(ascii: "|")] : [UInt8(ascii: ",")]
    return cell.utf8.split(whereSeparator: separators.contains)
      .map { Folding.trimmed(Substring($0)) }
      .filter { !$0.isEmpty }
  }

  /// One cell of a list, as `items(of:)` reads it back.
  package static func cell(of items: some Sequence<String>) -> String {
    items.joined(separator: ";")
  }

  private static func isSeparatedPlainly(_ cell: String) -> Bool {
    cell.utf8.contains { $0 == UInt8(ascii: ";") || $0 == UInt8(ascii: "|") }
  }
}
