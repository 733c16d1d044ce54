import HTML

extension HTMLWriter {
  /// A drawing as inline SVG, named by its label; without a label it is decoration.
  mutating func drawing(_ drawing: Drawing, isDecoration: Bool = false) {
    let width = decimal(drawing.width)
    let height = decimal(drawing.height)
    let isSilent = isDecoration || drawing.label.isEmpty
    var attributes = [
      Attribute(.viewBox, "0 0 \(width) \(height)"), Attribute(.width, width),
      Attribute(.height, height),
      // Coordinates run to the right in every language; inherited, rtl would flip the anchors.
      Attribute(.direction, "ltr"),
    ]
    attributes.append(isSilent ? Attribute(.ariaHidden, "true") : Attribute(.role, "img"))
    element(.svg, attributes) { svg in
      if !isSilent { svg.element(.title, text: drawing.label.plain) }
      for operation in drawing.operations { svg.operation(operation) }
    }
  }

  private mutating func operation(_ operation: Drawing.Operation) {
    switch operation {
    case .rect(let origin, let width, let height, let radius, let paint):
      var attributes = [
        Attribute(.x, decimal(origin.x)), Attribute(.y, decimal(origin.y)),
        Attribute(.width, decimal(width)), Attribute(.height, decimal(height)),
        Attribute(.rx, decimal(radius)),
      ]
      switch paint {
      case .fill(let ink): attributes.append(Attribute(.class, "f-\(ink.rawValue)"))
      case .outline(let stroke): attributes += pen(stroke)
      }
      empty(.rect, attributes)
    case .line(let from, let to, let stroke):
      empty(
        .line,
        [
          Attribute(.x1, decimal(from.x)), Attribute(.y1, decimal(from.y)),
          Attribute(.x2, decimal(to.x)), Attribute(.y2, decimal(to.y)),
        ] + pen(stroke))
    case .polyline(let points, let stroke):
      let list = points.map { decimal($0.x) + "," + decimal($0.y) }.joined(separator: " ")
      empty(.polyline, [Attribute(.points, list)] + pen(stroke))
    case .text(let text, let at, let size, let anchor, let ink):
      element(
        .text,
        [
          Attribute(.x, decimal(at.x)), Attribute(.y, decimal(at.y)),
          Attribute(.fontSize, decimal(size)), Attribute(.textAnchor, "\(anchor)"),
          Attribute(.class, "f-\(ink.rawValue)"),
        ], text: text.plain)
    }
  }

  private func pen(_ stroke: Stroke) -> [Attribute] {
    let style = stroke.isDashed ? "s-\(stroke.ink.rawValue) dashed" : "s-\(stroke.ink.rawValue)"
    return [Attribute(.class, style), Attribute(.strokeWidth, decimal(stroke.width))]
  }

  /// A coordinate with at most two decimals, without locale.
  private func decimal(_ number: Double) -> String {
    guard let hundredths = Int(exactly: (number * 100).rounded()) else { return "0" }
    let sign = hundredths < 0 ? "-" : ""
    let whole = hundredths.magnitude / 100
    let part = hundredths.magnitude % 100
    if part == 0 { return "\(sign)\(whole)" }
    if part % 10 == 0 { return "\(sign)\(whole).\(part / 10)" }
    return "\(sign)\(whole).\(part < 10 ? "0" : "")\(part)"
  }
}
