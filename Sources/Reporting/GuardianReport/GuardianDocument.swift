package import Documents

extension GuardianReport {
  /// More would take the letter past two pages; nobody has had more mentors in a term.
  private static let mostMatches = 3

  /// The report as a letter of one or two pages in the guardian's language.
  package func document(in language: Language) -> Document {
    let title = language.say(.guardianTitle, [.student: firstName])
    let told = matches.prefix(Self.mostMatches)
    var blocks: [Block] = [.para(greeting(in: language))]
    blocks += waiting(in: language)
    for (place, match) in told.enumerated() {
      let pair = GuardianPair(
        match: match, student: firstName, asOf: heading.asOf, language: language)
      blocks += GuardianMatch(pair: pair).blocks(isOnly: told.count == 1, isLatest: place == 0)
    }
    blocks += GuardianAdvice(report: self, language: language).blocks
    blocks += contact(in: language)
    blocks += SharingNotice.blocks(for: self, in: language)
    return heading.document(
      titled: title, in: language, spacing: spacing,
      previewing: language.say(.previewNote, [.student: firstName]),
      blocks)
  }

  /// Close where much has to go onto two pages.
  private var spacing: Document.Spacing {
    let isFull = matches.contains { !$0.promises.isEmpty || !$0.gifts.isEmpty }
    let hasMore = matches.count > 1 || heading.changes != nil
    return isFull || hasMore ? .close : .open
  }

  /// Whom to call, in a line or two.
  private func contact(in language: Language) -> [Block] {
    let person = language.say(.contactPerson, [.coordinator: "\(name: heading.contact.name)"])
    let ways = [(Message.phone, heading.contact.phone), (.email, heading.contact.email)]
      .compactMap { message, way -> Phrase? in
        way.flatMap { $0.isEmpty ? nil : "\(language.say(message).strong) \(name: $0)" }
      }
    let reach = Phrase.joined(ways, separator: " · ")
    return [
      .heading(2, language.say(.contactHeading)),
      .para(language.sentences([person, reach])),
    ]
  }

  var firstName: Phrase { "\(name: student.firstName)" }

  private func greeting(in language: Language) -> Phrase {
    guard let guardianName else {
      return language.say(.guardianGreetingFamily, [.student: firstName])
    }
    return language.say(.guardianGreeting, [.guardian: "\(name: guardianName)"])
  }

  private func waiting(in language: Language) -> [Block] {
    guard let since = waitingSince else { return matches.isEmpty ? [notYet(in: language)] : [] }
    let values: [Slot: Phrase] = [.student: firstName, .date: language.date(since)]
    return [
      .callout(
        Callout(
          .notice, title: language.say(.waitingTitle, values),
          [language.say(.waitingSince, values), language.say(.waitingNote)]))
    ]
  }

  /// Neither matched nor waiting: something keeps the student from being matched.
  private func notYet(in language: Language) -> Block {
    let values: [Slot: Phrase] = [.student: firstName]
    return .callout(
      Callout(
        .notice, title: language.say(.notYetTitle, values),
        [language.say(.notYetNote, values)]))
  }
}
