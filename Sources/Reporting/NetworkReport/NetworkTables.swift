import CivilTime
import Documents
import Relationships

/// The tables of networks, for those who may read names.
struct NetworkTables {
  /// Longer tables end in "and 4 more" on the page; the sheets have every row.
  static let longest = 30
  /// How many people a cell names.
  static let named = 4

  let language: Language

  static func definitions(in language: Language) -> [List.Item] {
    [
      (Message.networkGivenTerm, Message.networkGivenMeaning),
      (.networkSleepTerm, .networkSleepMeaning),
    ]
    .map { List.Item(lead: language.say($0), text: language.say($1)) }
  }

  /// Who of a pair gave what, most first.
  func exchanges(_ all: [Exchange]) -> Table {
    table(
      .networkPairsHeading, [.columnStudent, .columnStudentGave, .columnMentorGave, .columnLastOn],
      all.map { exchange in
        [
          .header(named(exchange.student), detail: with(exchange)), given(exchange.byStudent),
          given(exchange.byMentor), day(exchange.lastOn),
        ]
      })
  }

  func connections(_ all: [Connection], _ title: Message) -> Table {
    table(
      title, [.columnOwner, .columnContact, .columnInTouch, .columnDueOn],
      all.map { connection in
        [
          .header(named(connection.owner)), .text("\(name: connection.name)"),
          day(connection.lastInTouchOn), day(connection.followUpOn),
        ]
      })
  }

  func areas(_ all: [NetworkArea]) -> Table {
    table(
      .networkAreasHeading, [.columnArea, .columnNeededBy, .columnOfferedBy],
      all.map { area in
        [
          .header("\(name: area.name)", detail: "\(name: area.code)"), people(area.neededBy),
          people(area.freeOffers),
        ]
      })
  }

  func fits(_ all: [NetworkFit]) -> Table {
    table(
      .networkFitsHeading, [.columnOwner, .columnTheyOffer, .columnTheyNeed],
      all.map { fit in
        [.header(named(fit.person)), codes(fit.theyOffer), codes(fit.theyNeed)]
      })
  }

  /// A title, the table, and a line for what does not fit on the page; words where it is empty.
  func section(_ table: Table, without none: Message, _ note: Message? = nil) -> [Block] {
    let title = Block.heading(2, table.caption)
    guard !table.rows.isEmpty else { return [title, .para(language.say(none))] }
    var shown = table
    shown.rows = Array(table.rows.prefix(Self.longest))
    let rest = table.rows.count - shown.rows.count
    return [title] + (note.map { [.note(language.say($0))] } ?? []) + [.table(shown)]
      + (rest == 0 ? [] : [.note(language.say(.monthMore, count: rest))])
  }

  func named(_ person: NamedPerson) -> Phrase {
    "\(name: person.name) (\(name: person.externalID))"
  }

  private func with(_ exchange: Exchange) -> Phrase {
    let mentor = language.say(.workWith, [.name: named(exchange.mentor)])
    return exchange.isOpen
      ? mentor : .joined([mentor, language.say(.networkEnded)], separator: " · ")
  }

  private func given(_ given: Exchange.Given) -> Cell {
    guard given.times > 0 else { return .text(language.say(.networkGivenNothing)) }
    let kinds = given.kinds.compactMap { ContributionKind(rawValue: $0) }
      .map { language.say($0.message) }
    return .number(
      Double(given.times), language.number(given.times), detail: language.series(kinds))
  }

  private func people(_ all: [NamedPerson]) -> Cell {
    guard !all.isEmpty else { return .number(0, language.number(0)) }
    let rest = all.count - min(all.count, Self.named)
    let names = all.prefix(Self.named).map(named)
    return .number(
      Double(all.count), language.number(all.count),
      detail: language.series(
        names + (rest == 0 ? [] : [language.say(.monthMore, count: rest)])))
  }

  private func codes(_ codes: [String]) -> Cell {
    codes.isEmpty ? .empty : .text(language.series(codes.map { Phrase(name: $0) }))
  }

  private func day(_ day: Day?) -> Cell {
    day.map { .text(language.date($0)) } ?? .empty
  }

  private func table(_ title: Message, _ columns: [Message], _ rows: [[Cell]]) -> Table {
    Table(
      caption: language.say(title), columns: columns.map { Table.Column(language.say($0)) },
      rows: rows)
  }
}
