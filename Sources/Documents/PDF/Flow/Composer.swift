/// Sets a document's blocks as one long column, before pages are known.
struct Composer {
  let typesetter: Typesetter
  let column: TextColumn
  var items: [FlowItem] = []
  var callouts = 0
  /// The number of the block that is being set, from 1.
  private(set) var block = 0
  private var level = 0
  private var spacing = Document.Spacing.open

  /// - Parameters:
  ///   - typesetter: speaks the document's language.
  ///   - column: where its text goes.
  init(_ typesetter: Typesetter, _ column: TextColumn) {
    self.typesetter = typesetter
    self.column = column
  }

  /// - Throws: `PDFError.missingGlyphs`.
  mutating func add(_ document: Document) throws(PDFError) {
    spacing = document.spacing
    var followsTitle = false
    for block in document.blocks {
      self.block += 1
      typesetter.place = .block(self.block, kind: block.kind)
      switch block {
      case .heading(let level, let phrase): try heading(level, phrase)
      case .para(let phrase): try text(phrase, .body, after: 7)
      case .note(let phrase):
        try text(phrase, .note, after: followsTitle ? 16 : 4)
      case .list(let list): try add(list)
      case .table(let table): try add(table)
      case .figure(let figure): try add(figure)
      case .callout(let callout): try add(callout)
      case .pageBreak: items.append(.pageBreak)
      }
      if case .heading(1, _) = block { followsTitle = true } else { followsTitle = false }
    }
    try addNumbers(of: document)
  }

  /// What the figures show, number by number, behind everything else: nobody can open it on paper.
  private mutating func addNumbers(of document: Document) throws(PDFError) {
    for (index, block) in document.blocks.enumerated() {
      guard case .figure(let figure) = block, let numbers = figure.numbers else { continue }
      self.block = index + 1
      typesetter.place = .block(self.block, kind: block.kind)
      try heading(3, numbers.caption)
      try add(numbers)
    }
  }

  /// Levels are never skipped: a heading is at most one below the one before.
  private mutating func heading(_ level: Int, _ phrase: Phrase) throws(PDFError) {
    guard !phrase.isBlank else { return }
    self.level = min(max(1, level), self.level + 1, 3)
    let tag: Tag = self.level == 1 ? .heading1 : self.level == 2 ? .heading2 : .heading3
    switch level {
    case ...1:
      try text(phrase, .title, Element(tag), before: 4, after: 6, keepsNext: true)
    case 2: try text(phrase, .heading, Element(tag), before: 20, after: 5, keepsNext: true)
    default: try text(phrase, .subheading, Element(tag), before: 20, after: 5, keepsNext: true)
    }
  }

  /// A text over the whole column; one without anything to see is left out.
  mutating func text(
    _ phrase: Phrase, _ style: TextStyle, _ element: Element = Element(.paragraph),
    indent: Double = 0, end: Double = 0, before: Double = 0, after: Double, keepsNext: Bool = false,
    callout: Int? = nil, hasBullet: Bool = false
  ) throws(PDFError) {
    guard !phrase.isBlank else { return }
    let width = column.width - indent - end
    let style = spacing == .open ? style : style.closer
    let text = try typesetter.set(phrase, style, width: width)
    var lines = SetLines(text: text, x: column.x(indent, width: width), element: element)
    if hasBullet, let first = text.lines.first {
      let y = first.baseline - style.size * 0.33
      lines.beside.append(.dot(x: column.x(4, width: 0), y: y, radius: 1.5, .accent))
    }
    items.append(
      .slab(
        Slab(
          height: text.height, before: white(before), after: white(after), keepsNext: keepsNext,
          body: .lines(lines), callout: callout)))
  }

  /// The white around a part; where it is close, small gaps give less than large ones.
  func white(_ points: Double) -> Double {
    spacing == .open ? points : points * (points > 8 ? 0.55 : 0.7)
  }
}

extension Phrase {
  /// Whether there is nothing to see.
  var isBlank: Bool { runs.allSatisfy { $0.text.utf8.allSatisfy { $0 <= 0x20 } } }
}

extension Block {
  fileprivate var kind: String {
    switch self {
    case .heading: "heading"
    case .para: "paragraph"
    case .note: "note"
    case .list: "list"
    case .table: "table"
    case .figure: "figure"
    case .callout: "callout"
    case .pageBreak: "page break"
    }
  }
}
