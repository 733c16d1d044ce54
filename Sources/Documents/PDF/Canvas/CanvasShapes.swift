import CPangoCairo

extension Canvas {
  func use(_ ink: Ink) {
    let color = Palette.light[ink]
    cairo_set_source_rgb(
      context, Double(color >> 16 & 0xFF) / 255, Double(color >> 8 & 0xFF) / 255,
      Double(color & 0xFF) / 255)
  }

  func fill(x: Double, y: Double, width: Double, height: Double, _ ink: Ink) {
    use(ink)
    cairo_rectangle(context, x, y, width, height)
    cairo_fill(context)
  }

  func dot(x: Double, y: Double, radius: Double, _ ink: Ink) {
    use(ink)
    cairo_new_sub_path(context)
    cairo_arc(context, x, y, radius, 0, 2 * .pi)
    cairo_fill(context)
  }

  /// Too small to see: an element in which nothing is drawn would be lost from the tag tree.
  func speck(x: Double, y: Double) {
    fill(x: x, y: y, width: 0.01, height: 0.01, .onAccent)
  }

  /// The lines of a text, or some of them, from the upper left.
  func draw(_ text: SetText, x: Double, y: Double, lines: Range<Int>? = nil) {
    if text.isBlank { return speck(x: x, y: y) }
    use(text.ink)
    let range = lines ?? text.lines.indices
    guard let first = range.first, text.lines.indices.contains(first) else { return }
    let top = text.lines[first].top
    let iterator = pango_layout_get_iter(text.layout)
    for (number, line) in text.lines.enumerated() {
      if range.contains(number) {
        if let set = pango_layout_iter_get_line_readonly(iterator) {
          show(set, of: text, x: x + line.x, y: y - top + line.baseline)
        }
      }
      if pango_layout_iter_next_line(iterator) == 0 { break }
    }
    pango_layout_iter_free(iterator)
  }

  /// A tinted box with a bar at the edge where reading starts.
  func callout(x: Double, y: Double, width: Double, height: Double, dir: TextDirection) {
    cairo_save(context)
    roundedRect(x: x, y: y, width: width, height: height, radius: 5)
    cairo_clip(context)
    fill(x: x, y: y, width: width, height: height, .tint)
    let bar = 3.0
    fill(x: dir == .leftToRight ? x : x + width - bar, y: y, width: bar, height: height, .accent)
    cairo_restore(context)
  }

  func roundedRect(x: Double, y: Double, width: Double, height: Double, radius: Double) {
    let radius = min(radius, width / 2, height / 2)
    guard radius > 0 else { return cairo_rectangle(context, x, y, width, height) }
    cairo_new_sub_path(context)
    cairo_arc(context, x + width - radius, y + radius, radius, -.pi / 2, 0)
    cairo_arc(context, x + width - radius, y + height - radius, radius, 0, .pi / 2)
    cairo_arc(context, x + radius, y + height - radius, radius, .pi / 2, .pi)
    cairo_arc(context, x + radius, y + radius, radius, .pi, 1.5 * .pi)
    cairo_close_path(context)
  }
}
