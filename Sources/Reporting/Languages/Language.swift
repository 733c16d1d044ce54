package import CivilTime
package import Documents

/// A language reports are written in: its sentences, plurals, numbers and dates.
///
/// To add one, write its file beside `English.swift` and name it in `all`; a test lists the messages
/// it still lacks, which are said in English until then.
package struct Language: Sendable {
  package static let all: [Language] = [english, spanish]

  /// The primary subtag of BCP 47: `es` for every Spanish.
  package let tag: String
  package let dir: TextDirection
  /// The plural form that goes with a number.
  package let plural: @Sendable (Int) -> PluralCategory
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
    wording(message).template(for: .other).filled(values)
  }

  /// A message in the plural form of a number, which fills the gap `{count}`.
  package func say(_ message: Message, count: Int, _ values: [Slot: Phrase] = [:]) -> Phrase {
    var values = values
    values[.count] = number(count)
    return wording(message).template(for: plural(count)).filled(values)
  }

  /// `2 weeks, 1 month and 3 days`.
  package func list(_ items: [Phrase]) -> Phrase {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return say(.and, [.list: .joined(items.dropLast(), separator: ", "), .units: last])
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
    calendar.text(day, as: "{month}", months: calendar.shortMonths)
  }

  func wording(_ message: Message) -> Wording {
    messages[message] ?? Language.english.messages[message] ?? ""
  }
}
