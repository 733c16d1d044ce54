import CivilTime
import Documents

/// How a language writes dates.
package struct CalendarWords: Sendable {
  /// Monday first.
  package let weekdays: [String]
  /// January first.
  package let months: [String]
  package let shortMonths: [String]
  package let longDate: Template
  package let date: Template
  package let dayOfYear: Template
  package let shortDate: Template

  /// A day in one of the forms above.
  func text(_ day: Day, as form: Template, months: [String]? = nil) -> Phrase {
    let parts = day.parts
    return form.filled([
      .weekday: name(day.weekday.rawValue, in: weekdays),
      .month: name(parts.month, in: months ?? self.months),
      .day: Phrase(text: String(parts.day)),
      .year: Phrase(text: String(parts.year)),
    ])
  }

  /// `Nov`.
  func shortMonth(of day: Day) -> Phrase {
    name(day.parts.month, in: shortMonths)
  }

  private func name(_ number: Int, in names: [String]) -> Phrase {
    Phrase(text: names.indices.contains(number - 1) ? names[number - 1] : String(number))
  }
}
