extension ImportCodes {
  /// What pairs give each other and reach, the meetings they plan, and staff asking how it goes.
  static let growth = [
    ImportCode(
      "role.unknown", .row, "It doesn't say which of the two is meant.", example: "uncle",
      "Write student or mentor."),
    ImportCode(
      "share.unknown", .row, "It doesn't say with whom a text is shared.", example: "maybe",
      "Write pair or family; blank means pair."),
    ImportCode(
      "kind.unknown", .row, "It is no kind of contribution.", example: "juggled",
      "Write one of those that 'trellis help contribution add' lists, or other."),
    ImportCode(
      "kind.missing", .row, "It doesn't say what was given.", example: "a blank cell",
      "Write one of those that 'trellis help contribution add' lists, or other."),
    ImportCode(
      "on.missing", .row, "It has no date.", example: "a blank cell", "Write a date."),
    ImportCode(
      "goal.missing", .row, "A step names no goal.", example: "a blank cell",
      "Write a goal's code, name or alias."),
    ImportCode(
      "progress.missing", .row, "A step doesn't say how far.", example: "a blank cell",
      "Write a number from 0 to 100."),
    ImportCode(
      "with.missing", .row, "It doesn't say whom the staff asked.", example: "a blank cell",
      "Write student, mentor or guardian."),
    ImportCode(
      "starts_at.missing", .row, "A meeting has no time.", example: "a blank cell",
      "Write a date, or a date and time."),
    ImportCode(
      "meeting_outcome.unknown", .row, "It is nothing that becomes of a meeting.",
      example: "so-so", "Write held, cancelled or no_show, or leave it blank."),
    ImportCode(
      "due_to.unknown", .row, "It is nobody to whom it can be due that a meeting failed.",
      example: "cat", "Write student, mentor, school or unknown."),
    ImportCode(
      "due_to.contradictory", .row, "A meeting that was held is due to somebody.",
      example: "held, due to student", "Leave due_to blank, or mend the outcome."),
    ImportCode(
      "progress.invalid", .row, "It is no progress in hundredths.", example: "half",
      "Write a number from 0 to 100."),
    ImportCode(
      "with.unknown", .row, "It doesn't say whom the staff asked.", example: "uncle",
      "Write student, mentor or guardian."),
  ]
}
