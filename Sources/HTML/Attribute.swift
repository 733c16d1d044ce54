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

  package let name: Name
  package let value: String

  package init(_ name: Name, _ value: String) {
    self.name = name
    self.value = value
  }
}
