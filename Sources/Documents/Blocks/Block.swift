/// One part of a document, from top to bottom.
package indirect enum Block: Sendable, Hashable {
  /// A heading of level 1 (the document's own) to 3.
  case heading(Int, Phrase)
  case para(Phrase)
  /// Small print: dates, definitions, what was left out.
  case note(Phrase)
  case list(List)
  case table(Table)
  case figure(Figure)
  case callout(Callout)
  case pageBreak
}

/// Items of equal rank.
package struct List: Sendable, Hashable {
  package enum Style: Sendable, Hashable {
    case bullets
    /// A few figures side by side, each with its label below.
    case facts
    /// Words and what they mean.
    case definitions
  }

  package struct Item: Sendable, Hashable {
    /// The term, figure or name that leads the item; bullets may do without.
    package var lead: Phrase?
    package var text: Phrase

    package init(lead: Phrase? = nil, text: Phrase) {
      self.lead = lead
      self.text = text
    }
  }

  package var style: Style
  package var items: [Item]

  package init(_ style: Style, _ items: [Item]) {
    self.style = style
    self.items = items
  }
}

/// A drawing with a key to its signs and a sentence that says what it shows.
package struct Figure: Sendable, Hashable {
  package var drawing: Drawing
  package var key: [KeyEntry]
  package var caption: Phrase
  /// What the drawing shows, where it is a strip: mail sets it as a table, since it cannot draw.
  package private(set) var strip: HeatStrip?
  /// What the drawing shows, number by number: under it where a reader can open it, at the end of a
  /// document that is printed, and instead of it where nothing can be drawn.
  package var numbers: Table?

  package init(
    _ drawing: Drawing, key: [KeyEntry] = [], caption: Phrase, numbers: Table? = nil
  ) {
    self.drawing = drawing
    self.key = key
    self.caption = caption
    self.numbers = numbers
  }

  package init(_ strip: HeatStrip, label: Phrase, key: [KeyEntry] = [], caption: Phrase) {
    self.init(strip.drawing(label: label), key: key, caption: caption)
    self.strip = strip
  }
}

/// A sign of a drawing and what it means.
package struct KeyEntry: Sendable, Hashable {
  package var sign: Drawing
  package var meaning: Phrase

  /// The mark whose sign it is, where it is one of a strip.
  package private(set) var mark: StripMark?

  package init(sign: Drawing, meaning: Phrase) {
    self.sign = sign
    self.meaning = meaning
  }

  package init(_ mark: StripMark, meaning: Phrase) {
    self.init(sign: HeatStrip.sign(mark), meaning: meaning)
    self.mark = mark
  }
}

/// Something set apart from the flow.
package struct Callout: Sendable, Hashable {
  package enum Style: Sendable, Hashable {
    case notice
    /// Words to be copied as they stand.
    case quote
  }

  package var style: Style
  package var title: Phrase?
  package var lines: [Phrase]

  package init(_ style: Style, title: Phrase? = nil, _ lines: [Phrase]) {
    self.style = style
    self.title = title
    self.lines = lines
  }
}
