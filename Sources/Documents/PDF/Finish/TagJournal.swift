/// A standard structure type of PDF.
enum Tag: String {
  case document = "Document"
  case section = "Sect"
  case division = "Div"
  case quote = "BlockQuote"
  case heading1 = "H1"
  case heading2 = "H2"
  case heading3 = "H3"
  case paragraph = "P"
  case span = "Span"
  case list = "L"
  case item = "LI"
  case label = "Lbl"
  case itemBody = "LBody"
  case table = "Table"
  case tableHead = "THead"
  case tableBody = "TBody"
  case row = "TR"
  case headCell = "TH"
  case cell = "TD"
  case figure = "Figure"
}

/// An element of the tag tree, with what Cairo cannot write about it.
struct Element {
  enum Scope: String {
    case row = "Row"
    case column = "Column"
  }

  let tag: Tag
  /// What a figure shows, in words.
  var alt: String?
  var scope: Scope?
  /// The language where it is not the document's.
  var lang: String?
  /// What a table holds, in words.
  var summary: String?
  /// Where a figure stands on its page, from the lower left.
  var box: Box?

  init(_ tag: Tag, alt: String? = nil, scope: Scope? = nil, lang: String? = nil) {
    self.tag = tag
    self.alt = alt
    self.scope = scope
    self.lang = lang
  }

  struct Box {
    let left: Double
    let bottom: Double
    let right: Double
    let top: Double
  }
}

/// The elements in the order in which they began: the preorder of the tag tree.
struct TagJournal {
  private(set) var elements: [Element] = []

  mutating func note(_ element: Element) {
    elements.append(element)
  }
}
