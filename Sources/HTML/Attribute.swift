/// One attribute of an element; its value is escaped and quoted when it is written.
///
/// The names are a closed list without event handlers and addresses: a value of this type can neither
/// run anything nor load anything from elsewhere. A style must be a literal of the program's own
/// source, and a picture a part of the same message.
package struct Attribute: Sendable, Hashable {
  package enum Name: String, Sendable {
    case charset, content, `class`, dir, lang, name, role, scope
    case align, alt, bgcolor, border, cellpadding, cellspacing, colspan, valign
    case httpEquiv = "http-equiv"
    case ariaHidden = "aria-hidden"
    case ariaLabel = "aria-label"
    case dataLabel = "data-label"
    // SVG.
    case direction, height, points, rx, viewBox, width, x, x1, x2, y, y1, y2
    case fontSize = "font-size"
    case strokeWidth = "stroke-width"
    case textAnchor = "text-anchor"
  }

  /// Text of any origin, or numbers as SVG takes them.
  enum Value: Sendable, Hashable {
    case text(String)
    case number(Double)
    case numbers([Double])
  }

  let name: String
  let value: Value

  package init(_ name: Name, _ text: String) {
    self.name = name.rawValue
    value = .text(text)
  }

  /// An element's own style, for mail: only a literal in the source can be given.
  package init(style: StaticString) {
    name = "style"
    value = .text("\(style)")
  }

  /// The picture that is another part of the same mail (RFC 2392).
  package init(pictureInMail contentID: String) {
    name = "src"
    value = .text("cid:" + contentID)
  }

  /// A number with at most two decimals.
  package init(_ name: Name, _ number: Double) {
    self.name = name.rawValue
    value = .number(number)
  }

  /// Numbers with spaces between them, such as the points of a line.
  package init(_ name: Name, _ numbers: [Double]) {
    self.name = name.rawValue
    value = .numbers(numbers)
  }
}
