import CPangoCairo

/// Fonts with PostScript outlines, such as those of Chinese, prepared for Cairo in another way.
///
/// Cairo 1.16 copies glyphs of such a font (CFF) into a PDF by following its subroutines, and follows
/// each only once: a later glyph that gets its hints from a subroutine met before is misread, and
/// prints as nothing. A font that Cairo takes for synthetic is rebuilt from its outlines instead,
/// which is also quicker, as the font's 16 MB need not be read for each document.
///
/// The faces are never given back: Cairo keeps fonts in caches of its own and would meet them again.
final class OutlineFonts {
  private var library: FT_Library?
  private var faces: [FontFile: OpaquePointer] = [:]
  /// By Pango's font, which is kept alive so that its address stays its own; nil for other fonts.
  private var scaled: [UnsafeMutablePointer<PangoFont>: OpaquePointer?] = [:]

  deinit {
    for (font, scaledFont) in scaled {
      if let scaledFont { cairo_scaled_font_destroy(scaledFont) }
      g_object_unref(UnsafeMutableRawPointer(font))
    }
  }

  /// The font to draw with instead; nil where Pango's own will do.
  func replacement(for font: UnsafeMutablePointer<PangoFont>) -> OpaquePointer? {
    if let known = scaled[font] { return known }
    g_object_ref(UnsafeMutableRawPointer(font))
    let made = make(font)
    scaled.updateValue(made, forKey: font)
    return made
  }

  private func make(_ font: UnsafeMutablePointer<PangoFont>) -> OpaquePointer? {
    let pattern = FontFile.pattern(of: font)
    guard FontFile.string(FC_FONTFORMAT, of: pattern) == "CFF", let file = FontFile(of: font),
      let shown = pango_cairo_font_get_scaled_font(OpaquePointer(font))
    else { return nil }
    var isEmboldened: FcBool = 0
    FcPatternGetBool(pattern, FC_EMBOLDEN, 0, &isEmboldened)
    guard isEmboldened == 0, let face = face(file) else { return nil }
    var (size, placement) = (cairo_matrix_t(), cairo_matrix_t())
    cairo_scaled_font_get_font_matrix(shown, &size)
    cairo_scaled_font_get_ctm(shown, &placement)
    let options = cairo_font_options_create()
    cairo_scaled_font_get_font_options(shown, options)
    defer { cairo_font_options_destroy(options) }
    return cairo_scaled_font_create(face, &size, &placement, options)
  }

  private func face(_ key: FontFile) -> OpaquePointer? {
    if let known = faces[key] { return known }
    if library == nil { FT_Init_FreeType(&library) }
    var face: FT_Face?
    guard FT_New_Face(library, key.path, FT_Long(key.index), &face) == 0, let face else {
      return nil
    }
    // Else Cairo copies the font's 24 MB of outlines for each document, only to see whether they
    // are ordered as those of Chinese fonts are.
    face.pointee.face_flags &= ~FT_FACE_FLAG_SFNT
    let made = cairo_ft_font_face_create_for_ft_face(face, FT_LOAD_NO_HINTING)
    cairo_ft_font_face_set_synthesize(made, Self.nothing)
    faces[key] = made
    return made
  }

  /// A way of changing glyphs that Cairo does not know: they count as changed and stay as they are.
  private static let nothing: UInt32 = 1 << 8
}

/// FreeType's flag, a macro that Swift cannot see.
private let FT_LOAD_NO_HINTING: Int32 = 1 << 1

/// FreeType's flag of fonts whose tables can be read whole; likewise a macro.
private let FT_FACE_FLAG_SFNT: FT_Long = 1 << 3
