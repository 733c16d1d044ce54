/// A listing as aligned columns without boxes, numbers to the right.
struct TextTable {
  private let listing: Listing

  init(_ listing: Listing) {
    self.listing = listing
  }

  var text: String {
    guard !listing.rows.isEmpty else { return "Nothing to show.\n" }
    let head = listing.columns.map { $0.split(separator: "_").joined(separator: " ").uppercased() }
    let cells = listing.rows.map { row in row.map { DisplayWidth.singleLine($0.text) } }
    let widths = head.indices.map { column in
      cells.map { DisplayWidth.of($0[column]) }.reduce(DisplayWidth.of(head[column]), max)
    }
    let right = head.indices.map { column in listing.rows.allSatisfy { $0[column].isNumeric } }
    return ([head] + cells).map { line($0, widths: widths, right: right) }.joined()
  }

  private func line(_ cells: [String], widths: [Int], right: [Bool]) -> String {
    let padded = cells.indices.map { column in
      let gap = String(
        repeating: " ", count: max(0, widths[column] - DisplayWidth.of(cells[column])))
      return right[column] ? gap + cells[column] : cells[column] + gap
    }
    var text = padded.joined(separator: "  ")
    while text.last == " " { text.removeLast() }
    return text + "\n"
  }
}
