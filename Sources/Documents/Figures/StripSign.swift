/// Draws one mark of a strip into a square.
enum StripSign {
  static func operations(_ mark: StripMark, x: Double, y: Double, side: Double)
    -> [Drawing.Operation]
  {
    let square = Square(x: x, y: y, side: side)
    return switch mark {
    case .met: [square.filled(.accent), square.check(.onAccent)]
    case .missed: [square.outlined(.muted), square.path([(0.3, 0.5), (0.7, 0.5)], .muted)]
    case .extra: [square.outlined(.accent), square.check(.accent)]
    case .holiday:
      [
        square.filled(.tint),
        square.path([(0.12, 0.48), (0.48, 0.12)], .muted),
        square.path([(0.15, 0.85), (0.85, 0.15)], .muted),
        square.path([(0.52, 0.88), (0.88, 0.52)], .muted),
      ]
    case .hold:
      [
        square.filled(.tint), square.path([(0.38, 0.28), (0.38, 0.72)], .ink),
        square.path([(0.62, 0.28), (0.62, 0.72)], .ink),
      ]
    case .excused:
      [
        square.filled(.tint), square.path([(0.5, 0.25), (0.5, 0.58)], .ink),
        square.path([(0.5, 0.72), (0.5, 0.76)], .ink),
      ]
    case .open: [square.outlined(.muted, isDashed: true)]
    case .outside: [square.path([(0.46, 0.5), (0.54, 0.5)], .muted)]
    }
  }
}

private struct Square {
  let x: Double
  let y: Double
  let side: Double

  private var pen: Double { max(1, side * 0.085) }

  func filled(_ ink: Ink) -> Drawing.Operation {
    .rect(
      origin: Drawing.Point(x, y), width: side, height: side, radius: side * 0.2, .fill(ink))
  }

  /// The outline lies inside the square, so that it is as large as a filled one.
  func outlined(_ ink: Ink, isDashed: Bool = false) -> Drawing.Operation {
    .rect(
      origin: Drawing.Point(x + pen / 2, y + pen / 2), width: side - pen, height: side - pen,
      radius: side * 0.16, .outline(Stroke(ink, width: pen, isDashed: isDashed)))
  }

  func check(_ ink: Ink) -> Drawing.Operation {
    path([(0.27, 0.53), (0.43, 0.69), (0.74, 0.33)], ink)
  }

  func path(_ points: [(Double, Double)], _ ink: Ink) -> Drawing.Operation {
    .polyline(
      points.map { Drawing.Point(x + $0.0 * side, y + $0.1 * side) }, Stroke(ink, width: pen))
  }
}
