/// How a text is set: face, size and leading in points, colour.
struct TextStyle: Hashable {
  enum Face: Hashable {
    case text
    /// With serifs where the language's script has them.
    case display
  }

  var face: Face = .text
  var size: Double
  /// From baseline to baseline, as a multiple of the size.
  var leading: Double
  var isBold = false
  var isItalic = false
  var ink: Ink = .ink

  /// With lines closer to each other.
  var closer: TextStyle {
    var closer = self
    closer.leading *= 0.92
    return closer
  }
}

/// The scale of the page: 1.2 on 10.5 points, as on the screen.
extension TextStyle {
  static let title = TextStyle(face: .display, size: 23, leading: 1.18, isBold: true)
  static let heading = TextStyle(size: 13, leading: 1.3, isBold: true)
  static let subheading = TextStyle(size: 11, leading: 1.35, isBold: true)
  static let body = TextStyle(size: 10.5, leading: 1.45)
  static let note = TextStyle(size: 9, leading: 1.42, ink: .muted)
  static let fact = TextStyle(size: 15, leading: 1.25, isBold: true)
  static let factLabel = TextStyle(size: 9.5, leading: 1.38, ink: .muted)
  static let quote = TextStyle(face: .display, size: 12.5, leading: 1.48, isItalic: true)
  static let caption = TextStyle(size: 10, leading: 1.42)
  static let cell = TextStyle(size: 9.25, leading: 1.36)
  static let rowHead = TextStyle(size: 9.25, leading: 1.36, isBold: true)
  static let columnHead = TextStyle(size: 8.25, leading: 1.34, ink: .muted)
  static let detail = TextStyle(size: 8.25, leading: 1.36, ink: .muted)
  static let footer = TextStyle(size: 8, leading: 1.4, ink: .muted)
}
