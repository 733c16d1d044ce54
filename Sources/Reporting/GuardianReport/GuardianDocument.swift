package import Documents

extension GuardianReport {
  /// The report as a letter of one or two pages in the guardian's language.
  package func document(in language: Language) -> Document {
    let title = language.say(.guardianTitle, [.student: firstName])
    var blocks: [Block] = [
      .para(language.say(.guardianGreeting, [.guardian: "\(name: guardianName)"]))
    ]
    blocks += waiting(in: language)
    for match in matches {
      blocks += GuardianMatch(match, student: firstName, language: language).blocks(
        isOnly: matches.count == 1)
    }
    blocks += GuardianAdvice(report: self, language: language).blocks
    blocks += heading.contactBlocks(in: language)
    blocks += SharingNotice.blocks(for: self, in: language)
    return heading.document(titled: title, in: language, blocks)
  }

  var firstName: Phrase { "\(name: student.firstName)" }

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
