import Documents

/// The names of the statuses and what each means under the program's settings.
struct StatusWords {
  let rules: TeacherReport.StatusRules
  let cadence: Cadence
  let language: Language

  static func name(of status: TeacherReport.Status) -> Message {
    switch status {
    case .onTrack: .statusOnTrack
    case .slipping: .statusSlipping
    case .silent: .statusSilent
    case .tooEarly: .statusTooEarly
    case .noData: .statusNoData
    }
  }

  /// In the order in which they are tried.
  var definitions: [List.Item] {
    definitions(of: [.silent, .tooEarly, .noData, .slipping, .onTrack])
  }

  /// What some statuses mean.
  func definitions(of statuses: [TeacherReport.Status]) -> [List.Item] {
    statuses.map { status in
      List.Item(lead: "\(language.say(Self.name(of: status))).", text: meaning(of: status))
    }
  }

  private func meaning(of status: TeacherReport.Status) -> Phrase {
    switch status {
    case .silent:
      language.say(
        .meaningSilent, [.units: language.say(.days, count: rules.silentAfterDays)])
    case .tooEarly:
      language.say(
        .meaningTooEarly, [.units: language.units(rules.tooEarlyWindows, of: cadence)])
    case .noData: language.say(.meaningNoData)
    case .slipping:
      language.say(
        .meaningSlipping,
        [
          .units: language.units(rules.latestWindows, of: cadence),
          .number: language.number(rules.benchmarkPercent),
        ])
    case .onTrack: language.say(.meaningOnTrack)
    }
  }
}
