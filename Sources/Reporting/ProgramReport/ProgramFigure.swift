import Documents
import Relationships

/// A figure of a program: what it is, how much, what was counted for it and what was left out.
struct ProgramFigure {
  enum Value {
    case ratio(Ratio)
    case number(Int, Phrase)
    case words(Phrase)
    /// Nothing to count yet.
    case none
  }

  let name: Phrase
  let value: Value
  let counted: [Phrase]

  init(_ name: Phrase, _ value: Value, _ counted: Phrase...) {
    self.name = name
    self.value = value
    self.counted = counted
  }

  /// The figures under a title, one a row.
  static func table(_ figures: [ProgramFigure], _ title: Message, _ words: ProgramWords) -> Block {
    .table(
      Table(
        caption: words.say(title),
        columns: [
          Table.Column(words.say(.programColumnFigure)),
          Table.Column(words.say(.programColumnHowMany)),
          Table.Column(words.say(.programColumnCounted)),
        ],
        rows: figures.map { figure in
          [.header(figure.name), figure.cell(words), figure.note.map { .text($0) } ?? .empty]
        }))
  }

  /// What was counted and left out, in one phrase.
  var note: Phrase? {
    let note = Phrase.joined(counted, separator: "; ")
    return note.isEmpty ? nil : note
  }

  private func cell(_ words: ProgramWords) -> Cell {
    switch value {
    case .ratio(let ratio): words.cell(ratio)
    case .number(_, let text), .words(let text): .text(text)
    case .none: .text(words.say(.programNothingCounted))
    }
  }
}
