/// The elements Trellis writes; `script` and whatever else could run or load something is absent.
package enum Tag: String, Sendable {
  case html, head, meta, title, style, body, main, section
  case h1, h2, h3, p, blockquote, div, span, strong, bdi
  case ul, li, dl, dt, dd
  case table, caption, thead, tbody, tr, th, td
  case figure, figcaption, img
  case details, summary
  case svg, rect, line, polyline, polygon, text
}
