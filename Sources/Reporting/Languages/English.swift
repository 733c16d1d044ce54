import Documents

extension Language {
  /// American English, at the reading level of grade 6 to 8.
  package static let english = Language(
    tag: "en", dir: .leftToRight, plural: { $0 == 1 ? .one : .other },
    grouping: DigitGrouping(separator: ",", shortestGrouped: 4),
    calendar: CalendarWords(
      weekdays: [
        "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
      ],
      months: [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
      ],
      shortMonths: [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
      ],
      longDate: "{weekday}, {month} {day}, {year}", date: "{month} {day}, {year}",
      dayOfYear: "{month} {day}", shortDate: "{month} {day}"),
    messages: frame.merging(units, uniquingKeysWith: { $1 })
      .merging(guardiansInEnglish, uniquingKeysWith: { $1 })
      .merging(teachersInEnglish, uniquingKeysWith: { $1 })
      .merging(programInEnglish, uniquingKeysWith: { $1 })
      .merging(monthsInEnglish, uniquingKeysWith: { $1 })
      .merging(worklistsInEnglish, uniquingKeysWith: { $1 })
      .merging(programTablesInEnglish, uniquingKeysWith: { $1 })
      .merging(funderInEnglish, uniquingKeysWith: { $1 }))

  private static let frame: [Message: Wording] = [
    .period: "{from} to {to}",
    .asOf: "As of {date}",
    .edition: "Edition {number}",
    .pageNumber: "Page {page} of {pages}",
    .changesTitle: "Edition {number} replaces edition {previous} of {date}",
    .changesAdded: .counted([
      .one: "{count} meeting was added.", .other: "{count} meetings were added.",
    ]),
    .changesCorrected: .counted([
      .one: "{count} meeting was corrected.", .other: "{count} meetings were corrected.",
    ]),
    .changesRemoved: .counted([
      .one: "{count} meeting was taken back.", .other: "{count} meetings were taken back.",
    ]),
    .changesNone: "No meeting in this report changed.",
    .howWeCount: "How we count (definitions, version {version})",
    .countedTerm: "Counted.",
    .countedMeaning:
      "We only count time that is over and in which the pair was matched from start to end. We leave out times when half or more of the meeting days fell in a holiday, a pause or an excused absence.",
    .metTerm: "Met.",
    .metMeaning: "At least one meeting or call was recorded in that time.",
    .rowTerm: "In a row.",
    .rowMeaning:
      "Counted times with a meeting, one after another. Times that do not count neither add to the row nor break it.",
    .contactHeading: "Questions? We are glad to help",
    .contactPerson: "{coordinator} runs the program and will answer your questions.",
    .phone: "Phone:",
    .email: "Email:",
  ]

  private static let units: [Message: Wording] = [
    .weeks: .counted([.one: "{count} week", .other: "{count} weeks"]),
    .fortnights: .counted([
      .one: "{count} two-week period", .other: "{count} two-week periods",
    ]),
    .months: .counted([.one: "{count} month", .other: "{count} months"]),
    .days: .counted([.one: "{count} day", .other: "{count} days"]),
    .metOf: "Met {number} of {units}",
    .ofUnits: "{number} of {units}",
    .nothingMissed: "none missed",
    .notMet: "{count} not met",
    .notCounted: "{list} not counted",
    .and: "{list} and {units}",
    .alsoMet: "They also met in {units} that we do not count.",
    .nothingCounts: "There is nothing to count yet.",
    .noMeetings: "No meetings recorded yet",
    .passedWithout: .counted([
      .one: "{units} has passed without one.", .other: "{units} have passed without one.",
    ]),
    .excludedBeforeStart: "{units} cut short by the start",
    .excludedAfterEnd: "{units} cut short by the end",
    .excludedStillOpen: "{units} still open",
    .excludedHold: "{units} on pause",
    .excludedBreak: "{units} of holiday",
    .excludedExcused: "{units} excused",
    .leftOut: "not counted: {list}",
    .leftOutBeforeStart: "{count} at the start",
    .leftOutAfterEnd: "{count} at the end",
    .leftOutStillOpen: "{count} still open",
    .leftOutHold: "{count} pause",
    .leftOutBreak: "{count} holiday",
    .leftOutExcused: "{count} excused",
    .inOrder: "In order of time from {date}: {list}.",
    .signMet: "met",
    .signMissed: "not met",
    .signExtra: "met, but not counted",
    .signHoliday: "holiday",
    .signHold: "pause",
    .signExcused: "excused",
    .signOpen: "still open",
    .signOutside: "before the start or after the end",
  ]
}
