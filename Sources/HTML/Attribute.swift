/// One attribute of an element; its value is escaped and quoted when it is written.
///
/// The names are a closed list without event handlers, `style` or addresses: a value of this type
/// can neither run nor load anything.
package struct Attribute: Sendable, Hashable {
  package enum Name: String, Sendable {
    case charset, content, `class`, dir, lang, name, role, scope
    case httpEquiv = "http-equiv"
    case ariaHidden = "aria-hidden"
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

  let name: Name
  let value: Value

  package init(_ name: Name, _ text: String) {
    self.name = name
    value = .text(text)
  }

  /// A number with at most two decimals.
  package init(_ name: Name, _ number: Double) {
    self.name = name
    value = .number(number)
  }

  /// Numbers with spaces between them, such as the points of a line.
  package init(_ name: Name, _ numbers: [Double]) {
    self.name = name
    value = .numbers(numbers)
  }
}
