import CPangoCairo

extension Canvas {
  /// A figure from the upper left.
  func draw(_ set: SetDrawing, x: Double, y: Double) {
    for (operation, text) in zip(set.drawing.operations, set.texts) {
      if case .text(_, let point, _, let anchor, _) = operation, let text {
        label(text, x: x + point.x * set.scale, y: y + point.y * set.scale, anchor)
        continue
      }
      cairo_save(context)
      cairo_translate(context, x, y)
      cairo_scale(context, set.scale, set.scale)
      shape(operation)
      cairo_restore(context)
    }
  }

  /// One line of text on its baseline.
  private func label(_ text: SetText, x: Double, y: Double, _ anchor: Drawing.Anchor) {
    let baseline = text.lines.first?.baseline ?? 0
    let left =
      switch anchor {
      case .start: x
      case .middle: x - text.width / 2
      case .end: x - text.width
      }
    draw(text, x: left, y: y - baseline)
  }

  private func shape(_ operation: Drawing.Operation) {
    // Text that was drawn before leaves its end behind, and a line would start there.
    cairo_new_path(context)
    switch operation {
    case .rect(let origin, let width, let height, let radius, let paint):
      roundedRect(x: origin.x, y: origin.y, width: width, height: height, radius: radius)
      switch paint {
      case .fill(let ink):
        use(ink)
        cairo_fill(context)
      case .outline(let stroke): self.stroke(stroke)
      }
    case .line(let from, let to, let stroke):
      cairo_move_to(context, from.x, from.y)
      cairo_line_to(context, to.x, to.y)
      self.stroke(stroke)
    case .polyline(let points, let stroke):
      for point in points { cairo_line_to(context, point.x, point.y) }
      self.stroke(stroke)
    case .polygon(let points, let ink):
      for point in points { cairo_line_to(context, point.x, point.y) }
      cairo_close_path(context)
      use(ink)
      cairo_fill(context)
    case .text: break
    }
  }

  private func stroke(_ stroke: Stroke) {
    use(stroke.ink)
    cairo_set_line_width(context, stroke.width)
    if stroke.isDashed {
      cairo_set_line_cap(context, CAIRO_LINE_CAP_BUTT)
      cairo_set_dash(context, [2, 3], 2, 0)
    }
    cairo_stroke(context)
  }
}
