/// Shares a table's width out among its columns.
enum ColumnWidths {
  /// What a column would like.
  struct Wish {
    /// Below this, words break.
    var least = 0.0
    /// Above this, nothing is gained.
    var whole = 0.0

    mutating func take(least: Double, whole: Double) {
      self.least = max(self.least, least)
      self.whole = max(self.whole, whole)
    }
  }

  /// - Parameters:
  ///   - wishes: one a column.
  ///   - width: what there is, without the gaps.
  /// - Returns: widths that add up to it: the whole of each with the rest shared in proportion, or
  ///   the least of each with the rest shared by what is still wanted, or less where even that
  ///   does not fit.
  static func share(_ wishes: [Wish], width: Double) -> [Double] {
    let whole = wishes.reduce(0) { $0 + $1.whole }
    let least = wishes.reduce(0) { $0 + $1.least }
    guard whole > 0 else { return wishes.map { _ in width / Double(max(1, wishes.count)) } }
    if whole <= width { return wishes.map { $0.whole + (width - whole) * $0.whole / whole } }
    guard least < width else { return wishes.map { width * $0.least / max(1, least) } }
    let wanted = whole - least
    return wishes.map { $0.least + (width - least) * ($0.whole - $0.least) / max(1, wanted) }
  }
}
