/// A language as pairs are compared by it: the lower-case primary subtag of its BCP 47 tag.
///
/// es-MX is es; only Chinese keeps its script, because zh-Hans and zh-Hant readers cannot read each
/// other's letters.
package struct Language: Sendable, Hashable {
  /// `es`, `zh-Hans`.
  package let code: String

  /// The language of a code in the form that `code` has, or nil.
  package init?(code: String) {
    guard let language = Self.tagged(code), language.code == code else { return nil }
    self = language
  }

  /// What English calls it; the code where that is not known.
  package var englishName: String { LanguageNames.name(ofCode: code) ?? code }

  private init(checked code: String) {
    self.code = code
  }

  /// The language of a BCP 47 tag with any subtags, `-` or `_` between them.
  private static func tagged(_ tag: String) -> Language? {
    let subtags = tag.lowercased().utf8
      .split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
    guard let primary = subtags.first, (2...3).contains(primary.utf8.count),
      subtags.allSatisfy(isSubtag), primary.utf8.allSatisfy({ $0 > UInt8(ascii: "9") })
    else { return nil }
    if primary == "zh" {
      if subtags.contains("hans") { return Language(checked: "zh-Hans") }
      if subtags.contains("hant") { return Language(checked: "zh-Hant") }
    }
    guard let code = LanguageNames.code(ofPrimarySubtag: primary) else { return nil }
    return Language(checked: code)
  }

  private static func isSubtag(_ text: String) -> Bool {
    (1...8).contains(text.utf8.count)
      && text.utf8.allSatisfy {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0)
          || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0)
      }
  }
}

extension Language: CellItem {
  /// Reads a tag or a language's name in English, Spanish or its own tongue.
  package static func parse(item: String) -> Result<Language, CellFault> {
    let text = Folding.plain(item)
    let tag = String(text.map { $0 == "_" ? "-" : $0 })
    if let code = LanguageNames.code(ofName: text) { return .success(Language(checked: code)) }
    if let language = tagged(tag) { return .success(language) }
    return .failure(
      CellFault(
        "language.unknown", "\(item.quoted) is not a language",
        hint: "Write a code such as en, es or zh-Hans, or the language's name in English."))
  }
}

extension Language: CellValue {
  package static func parse(_ cell: String) -> Result<Language, CellFault> {
    parse(item: cell)
  }
}

extension Language: CustomStringConvertible {
  package var description: String { code }
}
