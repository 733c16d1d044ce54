package import Documents

/// A reader's pairs as tables, complete where the pages are cut short.
struct MonthSheets {
  /// Who the other is, and the month of the two.
  let pairs: [(partner: String, month: PairMonth)]
  let language: Language

  var all: [Sheet] { [promises, exchange, goals] }

  private var promises: Sheet {
    sheet(
      .sheetPromises,
      [
        column(.columnPartner), column(.columnWhose), column(.columnPromise),
        column(.columnDue, .date), column(.columnDone, .date),
      ]
    ) { partner, month in
      month.promises.map { promise in
        [
          .text(partner), .text(promise.isMine ? say(.columnMine) : partner), .text(promise.text),
          .date(promise.dueOn), promise.keptOn.map(SheetCell.date) ?? .empty,
        ]
      }
    }
  }

  private var exchange: Sheet {
    sheet(
      .monthExchangeHeading,
      [
        column(.columnPartner), column(.columnGiver), column(.columnWhat), column(.columnOn, .date),
        column(.columnNote),
      ]
    ) { partner, month in
      let gifts =
        month.given.map { (say(.columnMine), $0) } + month.received.map { (partner, $0) }
      return gifts.stableSorted { $0.1.on < $1.1.on }.map { giver, gift in
        [
          .text(partner), .text(giver), .text(say(gift.kind.message)), .date(gift.on),
          gift.note.map(SheetCell.text) ?? .empty,
        ]
      }
    }
  }

  private var goals: Sheet {
    sheet(
      .monthGoalsHeading,
      [
        column(.columnPartner), column(.columnGoal), column(.columnPercent, .integer),
        column(.columnOn, .date), column(.columnReached, .date), column(.columnNote),
      ]
    ) { partner, month in
      month.goals.map { goal in
        [
          .text(partner), .text(goal.name), goal.step.map { .integer($0.progress) } ?? .empty,
          goal.step.map { .date($0.on) } ?? .empty, goal.reachedOn.map(SheetCell.date) ?? .empty,
          goal.step?.note.map(SheetCell.text) ?? .empty,
        ]
      }
    }
  }

  private func sheet(
    _ name: Message, _ columns: [SheetColumn], rows: (String, PairMonth) -> [[SheetCell]]
  ) -> Sheet {
    Sheet(name: say(name), columns: columns, rows: pairs.flatMap(rows))
  }

  private func column(_ title: Message, _ kind: SheetColumn.Kind = .text) -> SheetColumn {
    SheetColumn(say(title), kind)
  }

  private func say(_ message: Message) -> String { language.say(message).plain }
}

extension StudentReport {
  /// The report's tables in the student's language.
  package func sheets(in language: Language) -> [Sheet] {
    MonthSheets(
      pairs: pairs.map { ($0.mentor.firstName, $0.month) }, language: language
    ).all
  }
}

extension MentorReport {
  /// The report's tables in the mentor's language, the hours first, in minutes.
  package func sheets(in language: Language) -> [Sheet] {
    let names = pairs.map { title(of: $0) }
    return [HoursSheet(report: self, names: names, language: language).sheet]
      + MonthSheets(
        pairs: zip(names, pairs).map { ($0, $1.month) }, language: language
      ).all
  }

  /// The first name; with the start where another of the students has the same.
  private func title(of pair: Pair) -> String {
    hasTwin(pair) ? "\(pair.studentFirstName) (\(pair.month.startedOn))" : pair.studentFirstName
  }
}
