/// What stands on one page, and where below its top margin.
struct SetPage {
  enum Mark {
    case open(Element)
    case close(Element)
    case pieces([Piece], y: Double)
    case lines(SetLines, Part, y: Double)
  }

  /// Some lines of a text.
  struct Part {
    let lines: Range<Int>
    let isFirst: Bool
    let isLast: Bool
  }

  /// The part of a callout that is on this page.
  struct Box {
    let callout: Int
    let top: Double
    var bottom: Double
  }

  var marks: [Mark] = []
  var boxes: [Box] = []
  /// Whether nothing but a repeated head is on it.
  var isFresh = true
}
