extension Drawing {
  /// The drawing for readers of a direction: charts are drawn from left to right first.
  func facing(_ dir: TextDirection) -> Drawing {
    guard dir == .rightToLeft else { return self }
    var mirrored = self
    mirrored.operations = operations.map { $0.mirrored(in: width) }
    return mirrored
  }
}

extension Drawing.Operation {
  fileprivate func mirrored(in frame: Double) -> Drawing.Operation {
    func flip(_ point: Drawing.Point) -> Drawing.Point {
      Drawing.Point(frame - point.x, point.y)
    }
    return switch self {
    case .rect(let origin, let width, let height, let radius, let paint):
      .rect(
        origin: Drawing.Point(frame - origin.x - width, origin.y), width: width, height: height,
        radius: radius, paint)
    case .line(let from, let to, let stroke): .line(from: flip(from), to: flip(to), stroke)
    case .polyline(let points, let stroke): .polyline(points.map(flip), stroke)
    case .polygon(let points, let ink): .polygon(points.map(flip), ink)
    case .text(let text, let at, let size, let anchor, let ink):
      .text(text, at: flip(at), size: size, anchor.mirrored, ink)
    }
  }
}

extension Drawing.Anchor {
  fileprivate var mirrored: Drawing.Anchor {
    switch self {
    case .start: .end
    case .middle: .middle
    case .end: .start
    }
  }
}
