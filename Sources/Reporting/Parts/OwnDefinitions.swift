import Documents

extension HowWeCount {
  /// The definitions of a report that counts no meetings.
  static func blocks(in language: Language, only definitions: [List.Item]) -> [Block] {
    [
      .heading(3, language.say(.howWeCount, [.version: language.number(version)])),
      .list(List(.definitions, definitions)),
    ]
  }
}
