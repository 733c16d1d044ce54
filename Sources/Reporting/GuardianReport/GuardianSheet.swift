import Documents

extension GuardianReport {
  /// The intervals one by one, met or why not, as rows for a spreadsheet.
  func sheet(in language: Language) -> Sheet {
    let titles: [Message] = [.columnMentor, .columnOutcome, .columnReason]
    return Sheet(
      name: language.say(.meetingsHeading).plain,
      columns: [
        SheetColumn(language.say(.columnFrom).plain, .date),
        SheetColumn(language.say(.columnTo).plain, .date),
      ] + titles.map { SheetColumn(language.say($0).plain) },
      rows: matches.reversed().flatMap { rows(of: $0, in: language) })
  }

  private func rows(of match: Match, in language: Language) -> [[SheetCell]] {
    let words = AbsenceWords(
      pair: GuardianPair(
        match: match, student: firstName, asOf: heading.asOf, language: language))
    return match.meetings.windows.map { window in
      [
        .date(window.days.first), .date(window.days.last),
        .text(Phrase(name: match.mentor.firstName).plain),
        .text(language.say(window.outcome.mark.message).plain),
        words.reason(of: window).map { .text($0.plain) } ?? .empty,
      ]
    }
  }
}
