package import CivilTime

/// The weekdays' names in English and Spanish, full and short.
package enum WeekdayNames {
  /// The weekday of a name in any case, with or without accents and a full stop.
  package static func weekday(named name: String) -> Weekday? {
    let folded = Folding.plain(name)
    return names[folded.hasSuffix(".") ? String(folded.dropLast()) : folded]
  }

  private static let names: [String: Weekday] = {
    var names: [String: Weekday] = [
      "tues": .tuesday, "weds": .wednesday, "thur": .thursday, "thurs": .thursday,
    ]
    let spanish = ["lunes", "martes", "miercoles", "jueves", "viernes", "sabado", "domingo"]
    for (day, name) in zip(Weekday.allCases, spanish) {
      for text in [day.name, name] {
        names[text] = day
        names[String(text.prefix(3))] = day
      }
    }
    return names
  }()
}
