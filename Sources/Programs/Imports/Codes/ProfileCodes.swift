extension ImportCodes {
  /// What somebody brings along.
  static let profiles = numbers + choices

  private static let numbers = [
    ("capacity", "1 to 20"), ("hours_per_month", "0 to 744"), ("minutes", "0 to 1440"),
    ("waiting", "0 to 9"), ("priority", "0 to 3"),
  ].flatMap { noun, range in
    [
      ImportCode(
        "\(noun).invalid", .row, "It is no whole number.", example: "a few",
        "Write a whole number from \(range)."),
      ImportCode(
        "\(noun).out_of_range", .row, "The number is too small or too large.", example: "4000",
        "Write a whole number from \(range)."),
    ]
  }

  private static let choices = [
    ImportCode(
      "capacity.assumed", .none, "A new mentor states no capacity and gets 1.",
      example: "a blank cell", "Write how many students the mentor takes on, if it is more."),
    ImportCode(
      "grade.unknown", .row, "It is no grade.", example: "ninth-ish",
      "Write PK, K or a number from 1 to 12; 13 and up is college."),
    ImportCode(
      "grade_band.unknown", .row, "It is no band of grades.", example: "teens",
      "Write K-5, 6-8, 9-10, 11-12 or college, separated by ';'."),
    ImportCode(
      "language.unknown", .row, "It is no language.", example: "Klingon",
      "Write a code such as en, es or zh-Hans, or the language's name in English."),
    ImportCode(
      "mode.unknown", .row, "It is no way to meet.", example: "pigeon",
      "Write in_person, online or phone, separated by ';', or leave it blank for any."),
    ImportCode(
      "availability.invalid", .row, "It doesn't say when somebody has time.",
      example: "Wed 17-17",
      "Write a weekday and its hours, such as Mon 15:30-17:00; several separated by ';'."),
    ImportCode(
      "screening.unknown", .row, "It is no result of a background check.", example: "ok?",
      "Write cleared, pending or expired."),
    ImportCode(
      "mentor_type.unknown", .row, "It is no kind of mentor.", example: "robot",
      "Write adult or peer."),
  ]
}
