import Documents

/// Says in a language what outsiders are told.
struct FunderWords {
  let report: FunderReport
  let language: Language

  func say(_ message: Message, _ values: [Slot: Phrase] = [:]) -> Phrase {
    language.say(message, values)
  }

  func number(_ number: Int) -> Phrase { language.number(number) }

  func percent(_ number: Int) -> Phrase {
    say(.programPercent, [.number: self.number(number)])
  }

  func text(_ count: OutsideCount) -> Phrase {
    count.told.map(number) ?? say(.funderNotShown)
  }

  func cell(_ count: OutsideCount) -> Cell {
    count.told.map { .number(Double($0), number($0)) } ?? .text(say(.funderNotShown))
  }

  func text(_ rate: OutsideRate) -> Phrase {
    switch rate {
    case .percent(let percent): self.percent(percent)
    case .under(let percent): say(.funderUnder, [.share: self.percent(percent)])
    case .over(let percent): say(.funderOver, [.share: self.percent(percent)])
    case .hidden: say(.funderNotShown)
    }
  }

  func table(_ title: Message, _ columns: [Message], _ rows: [[Cell]]) -> Table {
    Table(
      caption: say(title), columns: columns.map { Table.Column(say($0)) }, rows: rows)
  }
}
