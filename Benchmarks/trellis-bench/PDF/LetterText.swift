import Documents
import Foundation

/// The words of a letter to a family in one language, as `Benchmarks/peers/letters.json` has them
/// for every peer.
struct LetterText: Decodable, Sendable {
  struct Promises: Decodable, Sendable {
    let caption: String
    let columns: [String]
    let rows: [[String]]
  }

  let dir: String
  let students: [String]
  let origin: String
  let title: String
  let dates: String
  let paragraphs: [String]
  let facts: [[String]]
  let meetings: String
  let alt: String
  let months: [String]
  let key: [String]
  let caption: String
  let promises: String
  let table: Promises
  let help: String
  let bullets: [String]
  let thanks: String
  let quote: String
  let share: String
  let shared: [String]
  let count: String
  let definitions: [[String]]
  let page: [String]

  static func load(_ path: String) throws -> [String: LetterText] {
    try JSONDecoder().decode(
      [String: LetterText].self, from: Data(contentsOf: URL(filePath: path)))
  }
}

/// Makes documents of a letter's words.
struct Letter {
  let text: LetterText
  let lang: String

  private static let marks: [StripMark] = [
    .met, .met, .missed, .met, .met, .holiday, .holiday, .met, .met, .excused, .met, .met, .missed,
    .open,
  ]
  private static let signs: [StripMark] = [.met, .missed, .holiday, .excused, .open]
  private static let monthCells = [0, 2, 6, 10]

  /// The letter about one of the students, by number; no two are the same, lest somebody remember.
  func document(_ number: Int) -> Document {
    let name = "\(text.students[number % text.students.count]) \(number)"
    return Document(
      title: filled(text.title, name), lang: lang, dir: dir,
      footer: Document.Footer(
        text: Phrase(text: text.origin),
        page: Document.PageNumber(
          before: text.page[0], between: text.page[1], after: text.page[2])),
      blocks: blocks(name))
  }

  private var dir: TextDirection { text.dir == "rtl" ? .rightToLeft : .leftToRight }

  private func blocks(_ name: String) -> [Block] {
    var blocks: [Block] = [
      .note(Phrase(text: text.origin)), .heading(1, filled(text.title, name)),
      .note(Phrase(text: text.dates)),
    ]
    blocks += text.paragraphs.map { .para(filled($0, name)) }
    blocks.append(.list(List(.facts, text.facts.map(item))))
    blocks += [.heading(2, Phrase(text: text.meetings)), .figure(figure)]
    blocks += [.heading(2, Phrase(text: text.promises)), .table(table(name))]
    blocks += section(text.help, text.bullets, name)
    blocks += [
      .heading(2, Phrase(text: text.thanks)), .callout(Callout(.quote, [filled(text.quote, name)])),
    ]
    blocks += section(text.share, text.shared, name)
    blocks += [
      .heading(3, Phrase(text: text.count)),
      .list(List(.definitions, text.definitions.map(item))),
    ]
    return blocks
  }

  private func section(_ title: String, _ lines: [String], _ name: String) -> [Block] {
    [
      .heading(2, Phrase(text: title)),
      .list(List(.bullets, lines.map { List.Item(text: filled($0, name)) })),
    ]
  }

  private func item(_ pair: [String]) -> List.Item {
    List.Item(lead: Phrase(text: pair[0]), text: Phrase(text: pair[1]))
  }

  private var figure: Figure {
    let labels = zip(Self.monthCells, text.months).map {
      StripLabel(cell: $0, text: Phrase(text: $1))
    }
    let strip = HeatStrip(Self.marks, labels: labels, dir: dir)
    return Figure(
      strip.drawing(label: Phrase(text: text.alt)),
      key: zip(Self.signs, text.key).map {
        KeyEntry(sign: HeatStrip.sign($0), meaning: Phrase(text: $1))
      }, caption: Phrase(text: text.caption))
  }

  private func table(_ name: String) -> Table {
    Table(
      caption: Phrase(text: text.table.caption),
      columns: text.table.columns.map { Table.Column(Phrase(text: $0)) },
      rows: text.table.rows.map { row in
        row.enumerated().map { index, cell in
          index == 0 ? .header(filled(cell, name)) : .text(filled(cell, name))
        }
      })
  }

  /// The name stands apart, as in a real letter.
  private func filled(_ text: String, _ name: String) -> Phrase {
    let parts = text.components(separatedBy: "{name}")
    return parts.dropFirst().reduce(into: Phrase(text: parts[0])) { phrase, part in
      phrase.append(Phrase(name: name))
      phrase.append(Phrase(text: part))
    }
  }
}
