/// A piece of a page as wide as the text, from top to bottom.
struct Slab {
  enum Body {
    /// Nothing but room.
    case blank
    /// A text that may go on on the next page.
    case lines(SetLines)
    /// Things that stay together, placed from the sheet's left and the slab's top.
    case pieces([Piece])
  }

  var height: Double
  /// The least room above and below; of two that meet the larger counts.
  var before = 0.0
  var after = 0.0
  /// Never the last on a page.
  var keepsNext = false
  var body: Body
  /// The callout it belongs to.
  var callout: Int?
  /// The head that is repeated where the slab starts a page.
  var head: TableHead?
}

/// A text with its place and its element.
struct SetLines {
  let text: SetText
  let x: Double
  let element: Element
  /// Drawn beside its first line, such as a bullet.
  var beside: [Piece] = []
}

/// A table's head, drawn again on each page that the table goes on to.
final class TableHead {
  let pieces: [Piece]
  let height: Double

  init(_ pieces: [Piece], height: Double) {
    self.pieces = pieces
    self.height = height
  }
}

/// One thing in a slab; without an element it is decoration.
enum Piece {
  case text(SetText, x: Double, y: Double, Element?)
  case drawing(SetDrawing, x: Double, y: Double, Element?)
  case rule(x: Double, y: Double, width: Double, height: Double, Ink)
  case dot(x: Double, y: Double, radius: Double, Ink)
  /// An element with nothing to see.
  case empty(x: Double, y: Double, Element)
  case open(Element)
  case close(Element)

  /// The same as decoration: what is repeated is heard once.
  var untagged: Piece? {
    switch self {
    case .text(let text, let x, let y, _): .text(text, x: x, y: y, nil)
    case .drawing(let drawing, let x, let y, _): .drawing(drawing, x: x, y: y, nil)
    case .rule, .dot: self
    case .empty, .open, .close: nil
    }
  }
}

/// A document's content in one long column, with the elements that hold it.
enum FlowItem {
  case open(Element)
  case close(Element)
  case slab(Slab)
  case pageBreak
}
