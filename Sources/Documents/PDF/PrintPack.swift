/// Documents that are printed together: each starts on a new page and counts its own pages.
package struct PrintPack: Sendable, Hashable {
  package var title: Phrase
  /// A BCP 47 language tag; documents in another language say so themselves.
  package var lang: String
  package var documents: [Document]

  package init(title: Phrase, lang: String, documents: [Document]) {
    self.title = title
    self.lang = lang
    self.documents = documents
  }

  /// One document alone.
  package init(_ document: Document) {
    self.init(title: document.title, lang: document.lang, documents: [document])
  }
}
