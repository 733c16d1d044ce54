import Documents
import Testing

/// What a drawing covers, as far as it can be told before its texts are set.
struct ChartGeometry {
  struct Box: CustomStringConvertible {
    var left: Double
    var right: Double
    var top: Double
    var bottom: Double
    var name: String

    var description: String { "\(name) \(left)...\(right), \(top)...\(bottom)" }

    func overlaps(_ other: Box) -> Bool {
      let slack = 0.01
      return left < other.right - slack && other.left < right - slack
        && top < other.bottom - slack && other.top < bottom - slack
    }
  }

  let drawing: Drawing
  var texts: [Box] = []
  var areas: [Box] = []
  var points: [Drawing.Point] = []

  init(_ drawing: Drawing) {
    self.drawing = drawing
    for operation in drawing.operations {
      switch operation {
      case .rect(let origin, let width, let height, _, .fill(let ink)):
        areas.append(
          Box(
            left: origin.x, right: origin.x + width, top: origin.y, bottom: origin.y + height,
            name: ink.rawValue))
      case .rect(let origin, let width, let height, _, .outline):
        points += [origin, Drawing.Point(origin.x + width, origin.y + height)]
      case .line(let from, let to, _): points += [from, to]
      case .polyline(let all, _), .polygon(let all, _): points += all
      case .text(let text, let at, let size, let anchor, _):
        let width = Double(text.plain.count) * size * 0.56
        let left = anchor == .start ? at.x : anchor == .end ? at.x - width : at.x - width / 2
        texts.append(
          Box(
            left: left, right: left + width, top: at.y - size * 0.8, bottom: at.y + size * 0.2,
            name: text.plain))
      }
    }
  }

  /// Expects all of it within the frame, and no text on another.
  func expectTidy(_ comment: String, sourceLocation: SourceLocation = #_sourceLocation) {
    let (frame, slack) = (drawing, 0.01)
    for box in texts + areas {
      #expect(
        box.left >= -slack && box.right <= frame.width + slack && box.top >= -slack
          && box.bottom <= frame.height + slack, "\(comment): \(box) leaves the frame",
        sourceLocation: sourceLocation)
    }
    for point in points {
      #expect(
        point.x >= -slack && point.x <= frame.width + slack && point.y >= -slack
          && point.y <= frame.height + slack, "\(comment): \(point) leaves the frame",
        sourceLocation: sourceLocation)
    }
    for (index, text) in texts.enumerated() {
      for other in texts.dropFirst(index + 1) where text.overlaps(other) {
        Issue.record("\(comment): \(text) and \(other)", sourceLocation: sourceLocation)
      }
    }
  }

  /// The filled areas of an ink.
  func areas(_ ink: Ink) -> [Box] {
    areas.filter { $0.name == ink.rawValue }
  }
}
