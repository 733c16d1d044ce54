extension ImportCodes {
  /// Pairs, wishes and check-ins.
  static let meetings = references + pairs + checkIns + facts + promises

  private static let references = ["student", "mentor", "from", "to"].flatMap { column in
    [
      ImportCode(
        "\(column).missing", .row, "The row doesn't say who is meant by \(column).",
        example: "a blank cell", "Write the external id or the e-mail address."),
      ImportCode(
        "\(column).unknown", .row, "Nobody is known by what \(column) says.",
        example: "S0001 for S001", "Write an external id or e-mail address of this program."),
      ImportCode(
        "\(column).not_enrolled", .row, "Somebody is known, but not in this program.",
        example: "a student of the spring program", "Import them into the program first."),
      ImportCode(
        "\(column).shared_address", .row, "Several people share the address.",
        example: "siblings with their family's address", "Write the external id instead."),
    ]
  }

  private static let pairs = [
    ImportCode(
      "pair.repeated", .none, "The same pair stands on two lines; the first counts.",
      example: "S1 and M1 on line 2 and on line 9", "Nothing, or remove one of the two."),
    ImportCode(
      "wish.repeated", .none, "The same wish stands on two lines; the first counts.",
      example: "S1 names M1 twice", "Nothing, or remove one of the two."),
    ImportCode(
      "wish.same_role", .row, "Two students or two mentors name each other.",
      example: "S1 names S2", "Name a student and a mentor, in either order."),
    ImportCode(
      "wish.ambiguous", .row, "Both ids are those of a student and of a mentor.",
      example: "1001 names 1002",
      "Write e-mail addresses, so that it is clear who names whom."),
  ]

  private static let checkIns = [
    ImportCode(
      "occurred_at.missing", .row, "A check-in has no date.", example: "a blank cell",
      "Write a date or a time."),
    ImportCode(
      "outcome.unknown", .row, "It is no outcome of a check-in.", example: "so-so",
      "Write made or attempted; blank means made."),
    ImportCode(
      "logged_by.unknown", .row, "It doesn't say who logged the check-in.", example: "cat",
      "Write student, mentor or coordinator; blank means coordinator."),
    ImportCode(
      "mode.several", .row, "A check-in has several modes.", example: "online; phone",
      "Write in_person, online or phone, or leave it blank."),
    ImportCode(
      "match.unknown", .row, "The two have never been matched.", example: "S1 with M9",
      "Check both ids; 'trellis match list' shows who is matched with whom."),
    ImportCode(
      "match.nearest", .none,
      "The two were not matched on that day; the nearest match got the check-in.",
      example: "a week before it began", "Check the date."),
  ]

  /// What happens to facts about pairs of any kind.
  private static let facts = [
    "check-in", "commitment", "request", "contribution", "goal-step", "meeting", "support-contact",
  ].flatMap { noun in
    let code = noun.replacing("-", with: "_")
    return [
      ImportCode(
        "\(code).repeated", .none, "The same \(noun) stands on two lines; the first counts.",
        example: "one written down twice",
        "Nothing; if they were two, give each an external_id or a time of day."),
      ImportCode(
        "\(code).voided", .none, "A \(noun) that was voided is in the file and stays so.",
        example: "a mistake of last week", "Nothing, if it is so."),
    ]
  }

  private static let promises = [
    ImportCode(
      "owner.missing", .row, "The row doesn't say whose promise it is.", example: "a blank cell",
      "Write student or mentor."),
    ImportCode(
      "text.missing", .row, "A promise has no text.", example: "a blank cell",
      "Write what was promised, in a few words."),
    ImportCode(
      "made_on.missing", .row, "It doesn't say when the promise was made.",
      example: "a blank cell", "Write a date."),
    ImportCode(
      "due_on.missing", .row, "It doesn't say by when the promise is due.",
      example: "a blank cell", "Write a date."),
    ImportCode(
      "goal.several", .row, "A promise or a step names several goals.", example: "arts; stem",
      "Write the goal of which it is most true."),
    ImportCode(
      "outcome.contradictory", .row, "A promise is both kept and cancelled.",
      example: "a date in kept_on and in cancelled_on", "Leave one of the two dates blank."),
    ImportCode(
      "asked_at.missing", .row, "A request has no date.", example: "a blank cell",
      "Write a date or a time."),
  ]
}
