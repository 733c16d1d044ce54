import CPangoCairo

/// Finds the characters of a layout that no font has.
enum MissingGlyphs {
  /// Each once, in the order in which they occur.
  static func scalars(in layout: OpaquePointer) -> [Unicode.Scalar] {
    var found: [Unicode.Scalar] = []
    let iterator = pango_layout_get_iter(layout)
    repeat {
      guard let run = pango_layout_iter_get_run_readonly(iterator) else { continue }
      let glyphs = run.pointee.glyphs.pointee
      for index in 0..<Int(max(0, glyphs.num_glyphs)) {
        let glyph = glyphs.glyphs[index].glyph
        guard glyph & unknown != 0, let scalar = Unicode.Scalar(glyph & ~unknown) else { continue }
        if !found.contains(scalar) { found.append(scalar) }
      }
    } while pango_layout_iter_next_run(iterator) != 0
    pango_layout_iter_free(iterator)
    return found
  }

  /// `PANGO_GLYPH_UNKNOWN_FLAG`, a macro that Swift cannot see: the rest is the code point.
  private static let unknown: PangoGlyph = 0x1000_0000
}
