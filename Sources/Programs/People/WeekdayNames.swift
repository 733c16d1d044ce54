package import CivilTime

/// The weekdays' names in English and Spanish, full and short.
package enum WeekdayNames {
  /// The weekday of a name in any case, with or without accents and a full stop.
  package static func weekday(named name: String) -> Weekday? {
    let folded = Folding.plain(name)
    return Weekday(plainName: folded.hasSuffix(".") ? folded.dropLast() : folded[...])
  }
}
