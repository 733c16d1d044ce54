import HTML

/// Sets a document as a mail: tables and inline styles, since mail programs take away all else.
///
/// Nothing in it is fetched, runs or leads anywhere. Strips are tables of coloured cells with a sign
/// in each; other figures are pictures that travel in the mail. Every text stands on a colour of
/// its own element, so that a program that darkens the one darkens the other.
package enum MailRenderer {
  /// The most characters of a line that programs show beside the subject.
  private static let preheaderLength = 110

  /// The mail's parts; the same document gives the same bytes.
  ///
  /// - Parameters:
  ///   - document: what to set.
  ///   - preheader: the line beside the subject in a list of mails; nil takes the first paragraph.
  ///   - picture: draws a figure as PNG; a figure for which there is none is told by its label.
  /// - Returns: subject, HTML, text and pictures.
  package static func render(
    _ document: Document, preheader: Phrase? = nil,
    picture: (Drawing) throws -> [UInt8]?
  ) rethrows -> MailParts {
    var pictures: [MailPicture] = []
    for case .figure(let figure) in document.blocks where figure.strip == nil {
      guard let bytes = try picture(figure.drawing) else { continue }
      let name = "figure-\(pictures.count + 1)"
      pictures.append(
        MailPicture(
          contentID: name + "@report.trellis", fileName: name + ".png", bytes: bytes,
          drawing: figure.drawing))
    }
    let line = preheader ?? firstParagraph(of: document)
    return MailParts(
      subject: CleanText.name(document.title.plain), html: page(document, line, pictures),
      text: TextRenderer.render(document), pictures: pictures)
  }

  /// The same without pictures: figures that are no strips are told by their labels.
  package static func render(_ document: Document, preheader: Phrase? = nil) -> MailParts {
    render(document, preheader: preheader) { _ in nil }
  }

  private static func page(
    _ document: Document, _ preheader: Phrase?, _ pictures: [MailPicture]
  ) -> [UInt8] {
    var page = HTMLWriter()
    page.raw("<!doctype html>\n")
    page.element(.html, document.language) { html in
      html.element(.head) { head in
        head.empty(.meta, [Attribute(.charset, "utf-8")])
        for (name, content) in settings {
          head.empty(.meta, [Attribute(.name, name), Attribute(.content, content)])
        }
        head.element(.title, text: document.title.plain)
      }
      html.raw("\n")
      html.element(.body, [MailStyle.body, Attribute(.bgcolor, MailStyle.tint)]) { body in
        if let preheader { body.mailPreheader(preheader, limit: preheaderLength) }
        body.mailSheet(document, pictures)
      }
    }
    page.raw("\n")
    return page.bytes
  }

  private static func firstParagraph(of document: Document) -> Phrase? {
    for case .para(let phrase) in document.blocks { return phrase }
    return nil
  }

  private static let settings = [
    ("viewport", "width=device-width, initial-scale=1"), ("color-scheme", "light"),
    ("supported-color-schemes", "light"),
    ("format-detection", "telephone=no, date=no, address=no, email=no"),
  ]
}

extension TextDirection {
  /// Where lines begin: mail programs know no logical sides.
  var alignment: Attribute { Attribute(.align, self == .leftToRight ? "left" : "right") }
}

extension Document {
  /// Said again on the inner table: some programs drop the outer elements.
  var language: [Attribute] {
    [Attribute(.lang, lang), Attribute(.dir, dir.rawValue)]
  }
}
