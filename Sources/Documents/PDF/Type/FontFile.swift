import CPangoCairo

/// The file that a font is read from, and its place in it.
struct FontFile: Hashable {
  let path: String
  let index: Int32

  /// - Returns: nil for a font that is in no file.
  init?(of font: UnsafeMutablePointer<PangoFont>) {
    let pattern = Self.pattern(of: font)
    guard let path = Self.string(FC_FILE, of: pattern) else { return nil }
    var index: Int32 = 0
    FcPatternGetInteger(pattern, FC_INDEX, 0, &index)
    self.path = path
    self.index = index
  }

  /// What fontconfig knows of a font.
  static func pattern(of font: UnsafeMutablePointer<PangoFont>) -> OpaquePointer? {
    pango_fc_font_get_pattern(
      UnsafeMutableRawPointer(font).assumingMemoryBound(to: PangoFcFont.self))
  }

  static func string(_ name: String, of pattern: OpaquePointer?) -> String? {
    var value: UnsafeMutablePointer<FcChar8>?
    guard FcPatternGetString(pattern, name, 0, &value) == FcResultMatch, let value else {
      return nil
    }
    return String(cString: value)
  }
}
