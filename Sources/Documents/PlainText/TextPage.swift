/// Plain text under way: paragraphs, each wrapped and set apart by one blank line.
struct TextPage {
  let width: Int
  private(set) var text = ""
  private var needsBlank = false

  init(width: Int) {
    self.width = width
  }

  /// The next line stands apart from the one above it.
  mutating func gap() {
    needsBlank = !text.isEmpty
  }

  /// One line as it stands.
  mutating func line(_ line: String) {
    if needsBlank { text += "\n" }
    needsBlank = false
    text += line.trimmedEnd + "\n"
  }

  /// A text on as many lines as it needs: `lead` before the first, as much space before the others.
  mutating func wrapped(_ text: String, lead: String = "") {
    let indent = TextWidth.columns(of: lead)
    let space = String(repeating: " ", count: indent)
    let lines = LineBreaks.lines(text, width: max(20, width - indent))
    for (index, line) in lines.enumerated() { self.line((index == 0 ? lead : space) + line) }
  }

  /// A text behind the same sign on every line.
  mutating func quoted(_ text: String, sign: String) {
    let lines = LineBreaks.lines(text, width: max(20, width - TextWidth.columns(of: sign)))
    for line in lines { self.line(sign + line) }
  }

  /// A line of one character as long as the page, or as a text.
  mutating func rule(_ character: Character, under text: String? = nil) {
    line(String(repeating: character, count: text.map(TextWidth.columns) ?? width))
  }
}

extension String {
  /// The text with blanks behind it up to a width.
  func filled(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - TextWidth.columns(of: self)))
  }

  /// The text with blanks before it up to a width.
  func setRight(in width: Int) -> String {
    String(repeating: " ", count: max(0, width - TextWidth.columns(of: self))) + self
  }

  fileprivate var trimmedEnd: String {
    var rest = self[...]
    while rest.last == " " { rest = rest.dropLast() }
    return String(rest)
  }
}
