package import Documents

extension StudentReport {
  /// The student's own month as a page or two in the student's language.
  package func document(in language: Language) -> Document {
    let own: Phrase = "\(name: firstName)"
    var blocks = waiting(in: language)
    for pair in pairs {
      let section = MonthSection(
        month: pair.month, partner: "\(name: pair.mentor.firstName)", heading: heading,
        language: language, level: pairs.count == 1 ? 2 : 3)
      if pairs.count > 1 {
        blocks.append(.heading(2, title(of: pair, in: language)))
      }
      blocks.append(.para(introduction(of: pair, in: language)))
      blocks += section.blocks
    }
    blocks += FollowUpBlocks(followUps: followUps, heading: heading, language: language).blocks
    blocks += heading.contactBlocks(in: language)
    blocks.append(.note(language.say(.studentPrivate)))
    return heading.document(
      titled: language.say(.studentTitle, [.student: own]), in: language,
      explaining: [
        List.Item(lead: language.say(.monthKeptTerm), text: language.say(.monthKeptMeaning))
      ], blocks)
  }

  /// `With Daniel`; with the start where another of the pairs has the same name.
  private func title(of pair: Pair, in language: Language) -> Phrase {
    let twins = pairs.count { $0.mentor.firstName == pair.mentor.firstName }
    return language.say(
      twins > 1 ? .monthWithSince : .monthWith,
      [.name: "\(name: pair.mentor.firstName)", .date: language.date(pair.month.startedOn)])
  }

  private func introduction(of pair: Pair, in language: Language) -> Phrase {
    var values: [Slot: Phrase] = [.mentor: pair.mentor.introduced(in: language)]
    guard let ended = pair.month.endedOn else {
      values[.date] = language.date(pair.month.startedOn)
      return language.say(.studentIntro, values)
    }
    values[.from] = language.date(pair.month.startedOn)
    values[.to] = language.date(ended)
    return language.say(.studentEnded, values)
  }

  private func waiting(in language: Language) -> [Block] {
    guard let since = waitingSince else { return [] }
    return [
      .callout(
        Callout(
          .notice, title: language.say(.studentWaitingTitle),
          [
            language.say(.studentWaitingSince, [.date: language.date(since)]),
            language.say(.waitingNote),
          ]))
    ]
  }
}

extension GuardianReport.Mentor {
  /// `Daniel (civil engineer, Bay Works)`.
  func introduced(in language: Language) -> Phrase {
    let roles = [occupation, organisation]
      .compactMap { $0.flatMap { $0.isEmpty ? nil : Phrase(name: $0) } }
    let name = Phrase(name: firstName)
    return roles.isEmpty ? name : "\(name) (\(language.series(roles)))"
  }
}
