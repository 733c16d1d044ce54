import CPangoCairo

/// Breaks text into lines in the fonts of a language.
///
/// Holds a font map and a context, which are dear to make and are reused over documents; it must
/// stay on one thread.
final class Typesetter {
  private let map: UnsafeMutablePointer<PangoFontMap>
  private let context: OpaquePointer
  private var fonts: [TextStyle: FontDescription] = [:]
  private var families: FontFamilies
  private let outlines = OutlineFonts()
  private var open = OpenFonts()
  private var lang = "en"
  private(set) var dir: TextDirection = .leftToRight
  /// Where the text that is being set stands, for errors.
  var place: TextPlace = .footer

  init() throws(PDFError) {
    // FreeType on every system, so that the same fonts give the same lines.
    guard let map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT),
      let context = pango_font_map_create_context(map)
    else { throw .refused("no font map") }
    self.map = map
    self.context = context
    families = FontFamilies(lang: "en", dir: .leftToRight)
    let options = cairo_font_options_create()
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    pango_cairo_context_set_font_options(context, options)
    cairo_font_options_destroy(options)
    pango_context_set_round_glyph_positions(context, 0)
  }

  deinit {
    g_object_unref(UnsafeMutableRawPointer(context))
    g_object_unref(UnsafeMutableRawPointer(map))
  }

  /// Text set from now on is drawn on this canvas.
  func attach(to canvas: borrowing Canvas) {
    pango_cairo_update_context(canvas.context, context)
  }

  /// The language and direction of what is set from now on.
  func speak(_ lang: String, _ dir: TextDirection) {
    self.dir = dir
    self.lang = lang
    pango_context_set_language(context, pango_language_from_string(lang))
    pango_context_set_base_dir(
      context, dir == .leftToRight ? PANGO_DIRECTION_LTR : PANGO_DIRECTION_RTL)
    let families = FontFamilies(lang: lang, dir: dir)
    if families != self.families { fonts = [:] }
    self.families = families
  }

  /// Sets a phrase at the start of its line.
  ///
  /// - Parameters:
  ///   - phrase: the words.
  ///   - style: their looks.
  ///   - width: where lines break, in points; nil never breaks them.
  ///   - atMost: the lines there is room for; the last ends in an ellipsis when there are more.
  /// - Returns: the text, broken into lines.
  /// - Throws: `PDFError.missingGlyphs` when a character would print as an empty box.
  func set(
    _ phrase: Phrase, _ style: TextStyle, width: Double? = nil, atMost: Int? = nil
  ) throws(PDFError) -> SetText {
    guard let layout = pango_layout_new(context) else { throw .refused("no layout") }
    let text = PlainText(phrase, in: dir)
    text.bytes.withUnsafeBufferPointer { bytes in
      bytes.withMemoryRebound(to: CChar.self) {
        pango_layout_set_text(layout, $0.baseAddress, Int32(clamping: $0.count))
      }
    }
    pango_layout_set_font_description(layout, font(for: style).pointer)
    pango_layout_set_auto_dir(layout, 0)
    pango_layout_set_alignment(layout, dir == .leftToRight ? PANGO_ALIGN_LEFT : PANGO_ALIGN_RIGHT)
    decorate(layout, text, style)
    if let width {
      pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR)
      pango_layout_set_width(layout, units(max(1, width)))
    }
    if let atMost {
      pango_layout_set_height(layout, -Int32(clamping: max(1, atMost)))
      pango_layout_set_ellipsize(layout, PANGO_ELLIPSIZE_END)
    }
    let set = open.setting(text, looks(of: text, style)) {
      SetText(taking: layout, ink: style.ink, isBlank: text.isBlank, fonts: outlines)
    }
    if pango_layout_get_unknown_glyphs_count(layout) > 0 {
      throw .missingGlyphs(MissingGlyphs.scalars(in: layout), at: place)
    }
    return set
  }

  /// The width of the longest word and of the whole phrase on one line, in points.
  func widths(of phrase: Phrase, _ style: TextStyle) throws(PDFError) -> (
    least: Double, whole: Double
  ) {
    let text = try set(phrase, style)
    pango_layout_set_wrap(text.layout, PANGO_WRAP_WORD)
    pango_layout_set_width(text.layout, 0)
    var extents = PangoRectangle()
    pango_layout_get_extents(text.layout, nil, &extents)
    return (Double(extents.width) / Double(PANGO_SCALE), text.width)
  }

  /// Leading and bold stretches.
  private func decorate(_ layout: OpaquePointer, _ text: PlainText, _ style: TextStyle) {
    let attributes = pango_attr_list_new()
    let leading = style.size * style.leading * families.leading
    pango_attr_list_insert(attributes, pango_attr_line_height_new_absolute(units(leading)))
    for range in text.strong {
      let bold = pango_attr_weight_new(PANGO_WEIGHT_BOLD)
      bold?.pointee.start_index = UInt32(clamping: range.lowerBound)
      bold?.pointee.end_index = UInt32(clamping: range.upperBound)
      pango_attr_list_insert(attributes, bold)
    }
    pango_layout_set_attributes(layout, attributes)
    pango_attr_list_unref(attributes)
  }

  /// Of a text and, where there is any, of what is strong in it.
  private func looks(of text: PlainText, _ style: TextStyle) -> [OpenFonts.Looks] {
    (text.strong.isEmpty || style.isBold ? [style.isBold] : [style.isBold, true]).map { isBold in
      OpenFonts.Looks(
        lang: lang, face: style.face, isBold: isBold, isItalic: style.isItalic)
    }
  }

  private func font(for asked: TextStyle) -> FontDescription {
    if let known = fonts[asked] { return known }
    var style = asked
    // Scripts without an italic are not slanted by force.
    if !families.hasItalic { style.isItalic = false }
    let font = FontDescription(
      style, family: style.face == .display ? families.display : families.text,
      size: units(style.size))
    fonts[asked] = font
    return font
  }

  private func units(_ points: Double) -> Int32 {
    Int32(exactly: (points * Double(PANGO_SCALE)).rounded()) ?? Int32.max / 2
  }
}
