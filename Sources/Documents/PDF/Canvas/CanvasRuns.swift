import CPangoCairo

extension Canvas {
  /// One line on its baseline.
  func show(
    _ line: UnsafeMutablePointer<PangoLayoutLine>, of text: SetText, x: Double, y: Double
  ) {
    cairo_move_to(context, x, y)
    guard needsReplacement(line, text.fonts) else {
      return pango_cairo_show_layout_line(context, line)
    }
    let bytes = pango_layout_get_text(text.layout)
    var x = x
    var next = line.pointee.runs
    while let node = next {
      next = node.pointee.next
      guard let run = node.pointee.data?.assumingMemoryBound(to: PangoGlyphItem.self) else {
        continue
      }
      cairo_move_to(context, x, y)
      if let font = replacement(for: run, text.fonts) {
        show(run, bytes, font, x: x, y: y)
      } else {
        pango_cairo_show_glyph_item(context, bytes, run)
      }
      x += Double(pango_glyph_string_get_width(run.pointee.glyphs)) / Double(PANGO_SCALE)
    }
  }

  private func needsReplacement(
    _ line: UnsafeMutablePointer<PangoLayoutLine>, _ fonts: OutlineFonts
  ) -> Bool {
    var next = line.pointee.runs
    while let node = next {
      if let run = node.pointee.data?.assumingMemoryBound(to: PangoGlyphItem.self),
        replacement(for: run, fonts) != nil
      {
        return true
      }
      next = node.pointee.next
    }
    return false
  }

  /// Only for text that runs to the right, as all of these fonts' scripts do.
  private func replacement(
    for run: UnsafeMutablePointer<PangoGlyphItem>, _ fonts: OutlineFonts
  ) -> OpaquePointer? {
    let analysis = run.pointee.item.pointee.analysis
    guard analysis.level % 2 == 0, let font = analysis.font else { return nil }
    return fonts.replacement(for: font)
  }

  /// The glyphs with the characters they stand for, as Pango does it for its own fonts.
  private func show(
    _ run: UnsafeMutablePointer<PangoGlyphItem>, _ text: UnsafePointer<CChar>?,
    _ font: OpaquePointer, x: Double, y: Double
  ) {
    guard let text else { return }
    let item = run.pointee.item.pointee
    let glyphs = placed(run.pointee.glyphs.pointee, x: x, y: y)
    var clusters: [cairo_text_cluster_t] = []
    var iterator = PangoGlyphItemIter()
    var hasCluster = pango_glyph_item_iter_init_start(&iterator, run, text)
    while hasCluster != 0 {
      let visible = (iterator.start_glyph..<max(iterator.start_glyph, iterator.end_glyph))
        .count { run.pointee.glyphs.pointee.glyphs[Int($0)].glyph != PANGO_GLYPH_EMPTY }
      clusters.append(
        cairo_text_cluster_t(
          num_bytes: iterator.end_index - iterator.start_index, num_glyphs: Int32(visible)))
      hasCluster = pango_glyph_item_iter_next_cluster(&iterator)
    }
    cairo_set_scaled_font(context, font)
    cairo_show_text_glyphs(
      context, text + Int(item.offset), item.length, glyphs, Int32(glyphs.count), clusters,
      Int32(clusters.count), cairo_text_cluster_flags_t(0))
  }

  private func placed(_ string: PangoGlyphString, x: Double, y: Double) -> [cairo_glyph_t] {
    var advance = 0.0
    var glyphs: [cairo_glyph_t] = []
    for index in 0..<Int(max(0, string.num_glyphs)) {
      let glyph = string.glyphs[index]
      if glyph.glyph != PANGO_GLYPH_EMPTY {
        glyphs.append(
          cairo_glyph_t(
            index: UInt(glyph.glyph),
            x: x + advance + Double(glyph.geometry.x_offset) / Double(PANGO_SCALE),
            y: y + Double(glyph.geometry.y_offset) / Double(PANGO_SCALE)))
      }
      advance += Double(glyph.geometry.width) / Double(PANGO_SCALE)
    }
    return glyphs
  }
}

/// A glyph that takes room and shows nothing; a macro that Swift cannot see.
private let PANGO_GLYPH_EMPTY: PangoGlyph = 0x0FFF_FFFF
