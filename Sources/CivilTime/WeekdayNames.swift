extension Weekday {
  /// The weekday of an English or Spanish name, full or short, in lower case without accents.
  package init?(plainName name: some StringProtocol) {
    guard let weekday = Self.plainNames[String(name)] else { return nil }
    self = weekday
  }

  private static let plainNames: [String: Weekday] = {
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
