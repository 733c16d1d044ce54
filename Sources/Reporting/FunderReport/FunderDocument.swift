package import Documents

extension FunderReport {
  /// Sums and shares, what is not shown and why, and what the words mean.
  package func document(in language: Language) -> Document {
    let words = FunderWords(report: self, language: language)
    let tables = FunderTables(words: words)
    return heading.document(
      titled: words.say(.funderTitle), in: language, for: words.say(.funderFor),
      explaining: tables.definitions,
      [.list(List(.facts, facts(words)))]
        + [.heading(2, words.say(.programStudents)), .table(tables.stages)]
        + tables.groups
        + [
          .heading(2, words.say(.funderMeetings)), .table(tables.shares),
          .heading(2, words.say(.funderLasting)), .table(tables.lasting),
          .heading(2, words.say(.funderEndings)),
        ]
        + tables.endingBlocks
        + [notShown(words)])
  }

  /// The tables as sheets, all numbers in the first.
  func content(in language: Language) -> ReportContent {
    let words = FunderWords(report: self, language: language)
    let tables = FunderTables(words: words)
    return ReportContent(document(in: language), sheets: tables.sheets)
  }

  private func facts(_ words: FunderWords) -> [List.Item] {
    let met = figures.first { $0.kind == .met }?.rate ?? .hidden
    return [
      List.Item(
        lead: students.counts.first.map(words.text), text: words.say(.funderFactEnrolled)),
      List.Item(lead: students.counts.last.map(words.text), text: words.say(.funderFactMatched)),
      List.Item(lead: words.text(met), text: words.say(.funderFactMet)),
    ]
  }

  private func notShown(_ words: FunderWords) -> Block {
    let number: [Slot: Phrase] = [.number: words.number(floor)]
    let lines: [Message] = [
      .funderHiddenFloor, .funderHiddenOthers, .funderHiddenShares, .funderHiddenTotals,
      .funderHiddenNames,
    ]
    return .callout(
      Callout(
        .notice, title: words.say(.funderHiddenTitle), lines.map { words.say($0, number) }))
  }
}
