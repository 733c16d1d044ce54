import CPangoCairo

/// Text broken into lines, ready to be drawn; owns its layout.
final class SetText {
  /// One line's place below the top of the text, in points.
  struct Line {
    let x: Double
    let top: Double
    let height: Double
    let baseline: Double
  }

  let layout: OpaquePointer
  let lines: [Line]
  /// The widest line and all lines together, in points.
  let width: Double
  let height: Double
  let ink: Ink
  let isBlank: Bool

  let fonts: OutlineFonts

  /// Takes over a layout, which it frees.
  init(taking layout: OpaquePointer, ink: Ink, isBlank: Bool, fonts: OutlineFonts) {
    self.layout = layout
    self.fonts = fonts
    self.ink = ink
    self.isBlank = isBlank
    var lines: [Line] = []
    let iterator = pango_layout_get_iter(layout)
    repeat {
      var extents = PangoRectangle()
      pango_layout_iter_get_line_extents(iterator, nil, &extents)
      let baseline = pango_layout_iter_get_baseline(iterator)
      lines.append(
        Line(
          x: points(extents.x), top: points(extents.y), height: points(extents.height),
          baseline: points(baseline)))
    } while pango_layout_iter_next_line(iterator) != 0
    pango_layout_iter_free(iterator)
    self.lines = lines
    var extents = PangoRectangle()
    pango_layout_get_extents(layout, nil, &extents)
    width = points(extents.width)
    height = lines.last.map { $0.top + $0.height } ?? 0
  }

  deinit { g_object_unref(UnsafeMutableRawPointer(layout)) }

  /// The height of some of its lines.
  func height(of range: Range<Int>) -> Double {
    guard let first = range.first, let last = range.last, lines.indices.contains(last) else {
      return 0
    }
    return lines[last].top + lines[last].height - lines[first].top
  }
}

private func points(_ units: Int32) -> Double { Double(units) / Double(PANGO_SCALE) }
