/// A figure as a list of things to draw, in points, with x to the right in every language.
package struct Drawing: Sendable, Hashable {
  package struct Point: Sendable, Hashable {
    package var x: Double
    package var y: Double

    package init(_ x: Double, _ y: Double) {
      self.x = x
      self.y = y
    }
  }

  package enum Anchor: Sendable, Hashable {
    case start, middle, end
  }

  package enum Operation: Sendable, Hashable {
    case rect(origin: Point, width: Double, height: Double, radius: Double, Paint)
    case line(from: Point, to: Point, Stroke)
    case polyline([Point], Stroke)
    /// An area within corners, filled.
    case polygon([Point], Ink)
    /// One line of text; `at` is on its baseline.
    case text(Phrase, at: Point, size: Double, Anchor, Ink)
  }

  package var width: Double
  package var height: Double
  /// What the figure shows, in words: its alternative text.
  package var label: Phrase
  package var operations: [Operation]

  package init(width: Double, height: Double, label: Phrase, operations: [Operation] = []) {
    self.width = width
    self.height = height
    self.label = label
    self.operations = operations
  }
}

/// A colour by its task; a renderer gives it a value for its medium.
package enum Ink: String, Sendable, Hashable, CaseIterable {
  case ink, muted, rule, accent, onAccent, tint
}

/// How a line is drawn.
package struct Stroke: Sendable, Hashable {
  package var ink: Ink
  package var width: Double
  package var isDashed: Bool

  package init(_ ink: Ink, width: Double, isDashed: Bool = false) {
    self.ink = ink
    self.width = width
    self.isDashed = isDashed
  }
}

/// How an area is drawn: filled, or its outline alone.
package enum Paint: Sendable, Hashable {
  case fill(Ink)
  case outline(Stroke)
}
