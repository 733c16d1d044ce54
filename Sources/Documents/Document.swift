/// A finished report in one language, before anybody has decided on paper or screen.
///
/// Its text is already localised and its figures are already drawn: a renderer only sets it.
package struct Document: Sendable, Hashable {
  package var title: Phrase
  /// A BCP 47 language tag: `en`, `es`.
  package var lang: String
  package var dir: TextDirection
  package var paper: Paper
  package var spacing: Spacing
  package var footer: Footer
  package var blocks: [Block]

  package init(
    title: Phrase, lang: String, dir: TextDirection, paper: Paper = .upright,
    spacing: Spacing = .open, footer: Footer, blocks: [Block]
  ) {
    self.title = title
    self.lang = lang
    self.dir = dir
    self.paper = paper
    self.spacing = spacing
    self.footer = footer
    self.blocks = blocks
  }

  /// How the sheet lies when the document is printed.
  package enum Paper: Sendable, Hashable {
    case upright
    case sideways
  }

  /// How much white there is between the parts of a printed page.
  package enum Spacing: Sendable, Hashable {
    case open
    /// For what has to fit on a sheet or two.
    case close
  }

  /// What stands at the foot of every printed page.
  package struct Footer: Sendable, Hashable {
    package var text: Phrase
    package var page: PageNumber

    package init(text: Phrase, page: PageNumber) {
      self.text = text
      self.page = page
    }
  }

  /// The words around the two numbers of "page 1 of 2".
  package struct PageNumber: Sendable, Hashable {
    package var before: String
    package var between: String
    package var after: String

    package init(before: String, between: String, after: String) {
      self.before = before
      self.between = between
      self.after = after
    }
  }
}
