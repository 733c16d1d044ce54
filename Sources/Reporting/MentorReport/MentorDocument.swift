package import Documents

extension MentorReport {
  /// The mentor's own month, one section a student, then the hours for the certificate.
  package func document(in language: Language) -> Document {
    let own: Phrase = "\(name: firstName)"
    var blocks: [Block] = pairs.isEmpty ? [.para(language.say(.mentorNobody))] : []
    for pair in pairs {
      let section = MonthSection(
        month: pair.month, partner: "\(name: pair.studentFirstName)", heading: heading,
        language: language, level: pairs.count == 1 ? 2 : 3)
      if pairs.count > 1 {
        blocks.append(.heading(2, title(of: pair, in: language)))
      }
      blocks.append(.para(introduction(of: pair, in: language)))
      blocks += section.blocks
    }
    blocks += FollowUpBlocks(followUps: followUps, heading: heading, language: language).blocks
    blocks += HoursTable(report: self, language: language).blocks
    blocks += heading.contactBlocks(in: language)
    blocks.append(.note(language.say(.mentorPrivate)))
    return heading.document(
      titled: language.say(.mentorTitle, [.mentor: own]), in: language,
      explaining: [
        List.Item(lead: language.say(.monthKeptTerm), text: language.say(.monthKeptMeaning)),
        List.Item(lead: language.say(.hoursTerm), text: language.say(.hoursMeaning)),
      ], blocks)
  }

  /// `With Ana`; with the start where another of the students has the same name.
  func title(of pair: Pair, in language: Language) -> Phrase {
    language.say(
      hasTwin(pair) ? .monthWithSince : .monthWith,
      [.name: "\(name: pair.studentFirstName)", .date: language.date(pair.month.startedOn)])
  }

  func hasTwin(_ pair: Pair) -> Bool {
    pairs.count { $0.studentFirstName == pair.studentFirstName } > 1
  }

  private func introduction(of pair: Pair, in language: Language) -> Phrase {
    var values: [Slot: Phrase] = [.student: "\(name: pair.studentFirstName)"]
    guard let ended = pair.month.endedOn else {
      values[.date] = language.date(pair.month.startedOn)
      return language.say(.mentorIntro, values)
    }
    values[.from] = language.date(pair.month.startedOn)
    values[.to] = language.date(ended)
    return language.say(.mentorEnded, values)
  }
}
