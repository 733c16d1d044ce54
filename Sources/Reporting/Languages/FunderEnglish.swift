import Documents

extension Language {
  static let funderInEnglish: [Message: Wording] = [
    .funderTitle: "The program in numbers",
    .funderFor: "For partners and funders",
    .funderFactEnrolled: "students in the program",
    .funderFactMatched: "of them have a mentor",
    .funderFactMet: "of the meetings planned took place",
    .funderNotShown: "not shown",
    .funderUnder: "under {share}",
    .funderOver: "over {share}",
    .funderAtLeast: "at least {number}",
    .funderStages: "How far the students have come",
    .funderColumnStudents: "Students",
    .funderBySite: "Students by site",
    .funderByGoal: "Students by the goal they named first",
    .funderColumnWith: "With a mentor",
    .funderColumnWithout: "Without",
    .funderColumnAll: "All",
    .funderOthers: "other or not stated",
    .funderTotal: "Total",
    .funderGroupCaption: "Students with a mentor, of all {total} students.",
    .funderGroupNone: "Told by groups, the numbers would be too small to show.",
    .funderMeetings: "Meetings and support",
    .funderShares: "Shares of all pairs",
    .funderColumnShare: "Share",
    .funderColumnPairs: "Pairs",
    .funderFigureMet: "Meetings that took place, of those planned",
    .funderFigureOnTime: "Meetings written down on time",
    .funderFigureTarget: "Pairs that met in {target} or more of the time that counts",
    .funderFigureSupport: "Support contacts that staff made, of those due",
    .funderLasting: "How long matches last",
    .funderColumnMonths: "Matches that last longer than",
    .funderEndings: "Why matches ended",
    .funderColumnMatches: "Matches",
    .funderEndingsNone: "Too few matches have ended to tell of them.",
    .funderHiddenTitle: "What is not shown, and why",
    .funderHiddenFloor:
      "Numbers of fewer than {number} people are not shown, so that nobody can be known by them.",
    .funderHiddenOthers:
      "Some larger numbers are not shown either: with them, the small ones could be worked out.",
    .funderHiddenShares:
      "A share so near none or all that it would tell of a few people is told as “under” or “over”.",
    .funderHiddenTotals:
      "Pairs are told in steps of {number}, and sites and goals of few students are put together.",
    .funderHiddenNames: "Nothing here tells of single people, and sensitive goals are never named.",
    .funderTermMet: "Took place.",
    .funderMeaningMet:
      "Weeks or months in which a pair was to meet and did, of all in which it was to meet. Holidays, pauses and excused times do not count.",
    .funderTermOnTime: "On time.",
    .funderMeaningOnTime: "Written down within {units} after the time ended.",
    .funderTermTarget: "Pairs at the target.",
    .funderMeaningTarget: "Pairs that met in so large a part of at least 3 times that count.",
    .funderTermLasting: "Lasting.",
    .funderMeaningLasting:
      "The share of matches that last longer, by Kaplan and Meier. Endings that were planned count as not seen any longer.",
  ]
}
