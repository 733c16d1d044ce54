import HTML

extension HTMLWriter {
  /// A drawing as inline SVG, named by its label; without a label it is decoration.
  mutating func drawing(_ drawing: Drawing, isDecoration: Bool = false) {
    let isSilent = isDecoration || drawing.label.isEmpty
    let attributes = [
      Attribute(.viewBox, [0, 0, drawing.width, drawing.height]),
      Attribute(.width, drawing.width), Attribute(.height, drawing.height),
      // Coordinates run to the right in every language; inherited, rtl would flip the anchors.
      Attribute(.direction, "ltr"),
      isSilent ? Attribute(.ariaHidden, "true") : Attribute(.role, "img"),
    ]
    element(.svg, attributes) { svg in
      if !isSilent { svg.element(.title, text: drawing.label.plain) }
      for operation in drawing.operations { svg.operation(operation) }
    }
  }

  private mutating func operation(_ operation: Drawing.Operation) {
    switch operation {
    case .rect(let origin, let width, let height, let radius, let paint):
      empty(
        .rect,
        [
          Attribute(.x, origin.x), Attribute(.y, origin.y), Attribute(.width, width),
          Attribute(.height, height), Attribute(.rx, radius),
        ] + paint.attributes)
    case .line(let from, let to, let stroke):
      empty(
        .line,
        [
          Attribute(.x1, from.x), Attribute(.y1, from.y), Attribute(.x2, to.x),
          Attribute(.y2, to.y),
        ] + stroke.attributes)
    case .polyline(let points, let stroke):
      empty(
        .polyline, [Attribute(.points, points.flatMap { [$0.x, $0.y] })] + stroke.attributes)
    case .polygon(let points, let ink):
      empty(
        .polygon,
        [
          Attribute(.points, points.flatMap { [$0.x, $0.y] }), Attribute(.class, ink.fillClass),
        ])
    case .text(let phrase, let at, let size, let anchor, let ink):
      element(
        .text,
        [
          Attribute(.x, at.x), Attribute(.y, at.y), Attribute(.fontSize, size),
          Attribute(.textAnchor, "\(anchor)"), Attribute(.class, ink.fillClass),
        ], text: phrase.plain)
    }
  }
}

extension Paint {
  fileprivate var attributes: [Attribute] {
    switch self {
    case .fill(let ink): [Attribute(.class, ink.fillClass)]
    case .outline(let stroke): stroke.attributes
    }
  }
}

extension Stroke {
  fileprivate var attributes: [Attribute] {
    let style = isDashed ? ink.strokeClass + " dashed" : ink.strokeClass
    return [Attribute(.class, style), Attribute(.strokeWidth, width)]
  }
}

extension Ink {
  fileprivate var fillClass: String { "f-" + rawValue }

  fileprivate var strokeClass: String { "s-" + rawValue }
}
