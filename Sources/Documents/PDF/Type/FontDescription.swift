import CPangoCairo

/// The font a style asks for; owns Pango's description.
final class FontDescription {
  let pointer: OpaquePointer?

  /// - Parameters:
  ///   - style: weight and slant.
  ///   - family: names in order of preference, with commas between them.
  ///   - size: in Pango units.
  init(_ style: TextStyle, family: String, size: Int32) {
    pointer = pango_font_description_new()
    pango_font_description_set_family(pointer, family)
    pango_font_description_set_absolute_size(pointer, Double(size))
    if style.isBold { pango_font_description_set_weight(pointer, PANGO_WEIGHT_BOLD) }
    if style.isItalic { pango_font_description_set_style(pointer, PANGO_STYLE_ITALIC) }
  }

  deinit { pango_font_description_free(pointer) }
}
