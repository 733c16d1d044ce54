import Documents

extension ReportHeading {
  /// A document with what every report says about itself around its own blocks.
  func document(
    titled title: Phrase, in language: Language, paper: Document.Paper = .upright,
    spacing: Document.Spacing = .open,
    for reader: Phrase = "", previewing preview: Phrase = "",
    explaining definitions: [List.Item] = [], countingMeetings: Bool = true, _ blocks: [Block]
  ) -> Document {
    Document(
      title: title, lang: language.tag, dir: language.dir, paper: paper,
      spacing: spacing, footer: footer(in: language),
      blocks: [.note(origin), .heading(1, title), .note(dates(in: language, after: reader))]
        + previewBlocks(preview, in: language) + changesBlocks(in: language) + blocks
        + (countingMeetings
          ? HowWeCount.blocks(in: language, more: definitions)
          : HowWeCount.blocks(in: language, only: definitions)))
  }

  /// Who answers questions, with the ways to reach them that there are.
  func contactBlocks(in language: Language) -> [Block] {
    let ways = [(Message.phone, contact.phone), (Message.email, contact.email)]
    let items = ways.compactMap { message, way -> List.Item? in
      guard let way, !way.isEmpty else { return nil }
      return List.Item(lead: language.say(message), text: "\(name: way)")
    }
    let person = language.say(.contactPerson, [.coordinator: "\(name: contact.name)"])
    return [.heading(2, language.say(.contactHeading)), .para(person)]
      + (items.isEmpty ? [] : [.list(List(.bullets, items))])
  }

  /// What changed since the edition that this one replaces.
  private func changesBlocks(in language: Language) -> [Block] {
    guard let changes else { return [] }
    let title = language.say(
      .changesTitle,
      [
        .number: language.number(edition), .previous: language.number(changes.previous),
        .date: language.longDate(changes.issuedOn),
      ])
    let counts: [(Message, Int)] = [
      (.changesAdded, changes.added), (.changesCorrected, changes.corrected),
      (.changesRemoved, changes.removed),
    ]
    let lines = counts.filter { $1 > 0 }.map { language.say($0, count: $1) }
    return [
      .callout(
        Callout(
          .notice, title: title, lines.isEmpty ? [language.say(.changesNone)] : lines))
    ]
  }

  /// Says above everything that nobody got the report, with what stands for it.
  private func previewBlocks(_ note: Phrase, in language: Language) -> [Block] {
    isPreview ? [.callout(Callout(.notice, title: language.say(.preview), [note]))] : []
  }

  private func editionMark(in language: Language) -> Phrase {
    isPreview
      ? language.say(.preview) : language.say(.edition, [.number: language.number(edition)])
  }

  private var origin: Phrase { "\(name: tenant) · \(name: program)" }

  private func dates(in language: Language, after reader: Phrase) -> Phrase {
    .joined(
      [
        reader, language.period(period),
        language.say(.asOf, [.date: language.longDate(asOf)]), editionMark(in: language),
      ], separator: " · ")
  }

  private func footer(in language: Language) -> Document.Footer {
    let text = Phrase.joined(
      [
        origin, language.say(.asOf, [.date: language.date(asOf)]), editionMark(in: language),
      ], separator: " · ")
    return Document.Footer(text: text, page: language.pageNumber)
  }
}

/// The definitions behind a report's numbers.
enum HowWeCount {
  /// Goes up whenever a definition changes its meaning.
  static let version = 1

  static func blocks(in language: Language, more: [List.Item]) -> [Block] {
    let title = language.say(.howWeCount, [.version: language.number(version)])
    return [
      .heading(3, title), .list(List(.definitions, items(in: language, more: more))),
    ]
  }

  /// The terms that every report uses, then its own.
  static func items(in language: Language, more: [List.Item]) -> [List.Item] {
    let own: [(Message, Message)] = [
      (.countedTerm, .countedMeaning), (.metTerm, .metMeaning), (.rowTerm, .rowMeaning),
    ]
    return own.map { List.Item(lead: language.say($0), text: language.say($1)) } + more
  }
}
