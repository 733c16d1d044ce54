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
      "progress.invalid", .row, "It is no progress in hundredths.", example: "half",
      "Write a number from 0 to 100."),
    ImportCode(
      "with.unknown", .row, "It doesn't say whom the staff asked.", example: "uncle",
      "Write student, mentor or guardian."),
  ]
}
