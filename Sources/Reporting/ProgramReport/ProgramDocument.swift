package import Documents

extension ProgramReport {
  /// What goes well and what needs attention first, then every figure with its picture.
  package func document(in language: Language) -> Document {
    let words = ProgramWords(report: self, language: language)
    let blocks: [Block] =
      isEmpty
      ? [.para(words.say(.programEmpty))]
      : ProgramFindings(words: words).blocks + StudentSection(words: words).blocks
        + MeetingSection(words: words).blocks + LastingSection(words: words).blocks
        + CareSection(words: words).blocks + GrowthSection(words: words).blocks
    return heading.document(
      titled: words.say(.programTitle), in: language, for: words.say(.programFor),
      explaining: ProgramDefinitions(words: words).items, blocks)
  }
}
