/// A short text that is shown and compared, but never parsed: a site, a region, a cohort.
enum Label {
  static let longestBytes = 200

  static func parse(_ cell: String, column: @autoclosure () -> String) -> Result<String, CellFault>
  {
    guard cell.utf8.count <= longestBytes else {
      return .failure(
        CellFault(
          "text.too_long", "\(cell.quoted) is too long for \(column())",
          hint: "It has at most \(longestBytes) bytes; is this the right column?"))
    }
    return .success(cell)
  }
}
