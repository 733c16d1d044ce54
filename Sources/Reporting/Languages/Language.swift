package import CivilTime
package import Documents

/// A language reports are written in: its sentences, plurals, numbers and dates.
///
/// Each is one file of the folder `Catalogues`. To add one, write its file and its line in
/// `CatalogueFile.all`; a test lists the messages it still lacks, which are said in English until then.
package struct Language: Sendable {
  /// Every language there is, read when the first sentence is needed.
  ///
  /// A file that cannot be read is left out; a test reads the same files and tells why.
  package static let all: [Language] = CatalogueFile.all.compactMap { file in
    try? CatalogueReader.language(in: file.bytes, of: file.name)
  }

  /// The tags of all, known without reading a file.
  package static var tags: [String] { CatalogueFile.all.map(\.tag) }

  /// What is said where a language has no words of its own.
  package static let english =
    all.first { $0.tag == "en" } ?? Language(CatalogueHeader.plain, messages: [:])

  /// The primary subtag of BCP 47: `es` for every Spanish.
  package let tag: String
  package let dir: TextDirection
  package let plurals: PluralFamily
  package let grouping: DigitGrouping
  package let calendar: CalendarWords
  package let messages: [Message: Wording]

  /// The first language of a list of tags that Trellis speaks, else English.
  package static func best(for tags: [String]) -> Language {
    for tag in tags {
      let primary = tag.utf8.prefix { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "_") }
      let folded = String(Substring(primary)).lowercased()
      if let language = all.first(where: { $0.tag == folded }) { return language }
    }
    return english
  }

  /// A message in this language with its gaps filled, or in English where it is missing here.
  package func say(_ message: Message, _ values: [Slot: Phrase] = [:]) -> Phrase {
    guard let wording = messages[message] else {
      return inEnglish(Self.english.template(message), values)
    }
    return wording.template(for: .other).filled(values)
  }

  /// A message in the plural form of a number, which fills the gap `{count}`.
  package func say(_ message: Message, count: Int, _ values: [Slot: Phrase] = [:]) -> Phrase {
    var values = values
    values[.count] = number(count)
    guard let wording = messages[message] else {
      return inEnglish(Self.english.template(message, count: count), values)
    }
    return wording.template(for: plurals.category(of: count)).filled(values)
  }

  /// A whole number with its digits grouped.
  package func number(_ number: Int) -> Phrase {
    Phrase(text: grouping.text(number))
  }

  /// `November 2, 2026`.
  package func date(_ day: Day) -> Phrase {
    calendar.text(day, as: calendar.date)
  }

  /// `Monday, November 2, 2026`.
  package func longDate(_ day: Day) -> Phrase {
    calendar.text(day, as: calendar.longDate)
  }

  /// `November 2`, where the year is plain from what stands around it.
  package func dayOfYear(_ day: Day) -> Phrase {
    calendar.text(day, as: calendar.dayOfYear)
  }

  /// `Nov 2`, where the year is plain from what stands around it.
  package func shortDate(_ day: Day) -> Phrase {
    calendar.text(day, as: calendar.shortDate, months: calendar.shortMonths)
  }

  /// `September 7 to November 22, 2026`: the year once where both days have the same.
  package func period(_ span: DaySpan) -> Phrase {
    let sameYear = span.first.parts.year == span.last.parts.year
    let from = sameYear ? dayOfYear(span.first) : date(span.first)
    return say(.period, [.from: from, .to: date(span.last)])
  }

  /// The name of a month, cut short, for the axis of a calendar.
  package func shortMonth(of day: Day) -> Phrase {
    calendar.shortMonth(of: day)
  }

  /// The sentence of a message, here or else in English.
  func template(_ message: Message, count: Int? = nil) -> Template {
    if let wording = messages[message] {
      return wording.template(for: count.map(plurals.category) ?? .other)
    }
    return tag == "en" ? Template() : Self.english.template(message, count: count)
  }

  /// English in a text that runs the other way stands apart, so that its full stop stays at its end;
  /// punctuation alone belongs to the words around it.
  private func inEnglish(_ template: Template, _ values: [Slot: Phrase]) -> Phrase {
    let phrase = template.filled(values)
    let hasWords = template.words.unicodeScalars.contains { $0.properties.isAlphabetic }
    return dir == Self.english.dir || !hasWords ? phrase : "\u{2066}\(phrase)\u{2069}"
  }
}
