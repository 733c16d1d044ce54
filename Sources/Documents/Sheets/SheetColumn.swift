/// A column of a sheet: its title, what its cells hold, and how wide it is.
package struct SheetColumn: Sendable, Hashable {
  /// What most cells of a column hold; it decides on width and format, and refuses no cell.
  package enum Kind: Sendable, Hashable {
    case text
    case integer
    /// Shown with so many decimal places, 0 to 6; the cells keep all they have.
    case decimal(places: Int)
    /// A part and, in a second column under a title of its own, the whole.
    case ratio(wholeTitle: String)
    case date
    case instant
  }

  package var title: String
  package var kind: Kind
  /// In characters; nil leaves it to the kind and the title.
  package var width: Int?

  package init(_ title: String, _ kind: Kind = .text, width: Int? = nil) {
    self.title = title
    self.kind = kind
    self.width = width
  }

  /// The widest that columns become by themselves.
  static let widest = 60

  var isRatio: Bool {
    if case .ratio = kind { true } else { false }
  }

  var titles: [String] {
    if case .ratio(let whole) = kind { [title, whole] } else { [title] }
  }

  /// The width for a title of the column; an arrow for the filter stands beside each.
  func width(under title: String) -> Int {
    if let width { return width }
    let ownWidth =
      switch kind {
      case .text: 20
      case .integer, .decimal, .ratio: 8
      case .date: 11
      case .instant: 17
      }
    return min(Self.widest, max(ownWidth, TextWidth.columns(of: title) + 4))
  }
}
