extension ImportCodes {
  /// Whom a row means that has no id, and whom a whole roster no longer names.
  static let identification = unresolved + ticks + leaving

  private static let unresolved = [
    ImportCode(
      "match.found", .none, "A row without an id can only mean this person, and is applied.",
      example: "--match-by email", "If it is somebody else, write the right id into the row."),
    ImportCode(
      "match.none", .row, "Nobody is known by what --match-by looks for.",
      example: "a new student without an id",
      "Write the id, or let --unresolved FILE write candidates; --new-ids gives new people ids."),
    ImportCode(
      "match.blank", .row, "A row without an id lacks what --match-by looks for.",
      example: "no e-mail address", "Fill it in, or write the id."),
    ImportCode(
      "match.shared_address", .row, "Several people share the address, so it identifies nobody.",
      example: "siblings with their family's address",
      "Write the id, or tick a candidate in the file that --unresolved writes."),
    ImportCode(
      "match.several", .row, "Several people have what --match-by looks for.",
      example: "two of one name in grade 9",
      "Write the id, or tick a candidate in the file that --unresolved writes."),
    ImportCode(
      "match.other_person", .row,
      "Who has this address or name has another given name or birth date.",
      example: "a sister with her brother's address",
      "Write the id, or 'new' into the file that --unresolved writes."),
    ImportCode(
      "match.claimed_twice", .row, "Several rows can mean the same person.",
      example: "the same student on two lines", "Keep one of the rows, or write their ids."),
  ]

  private static let ticks = [
    ImportCode(
      "match.unticked", .none, "Lines of a file of unresolved rows have no tick.",
      example: "a blank cell under match", "Tick whom they mean and import the file again."),
    ImportCode(
      "match.ticked_twice", .row, "Two candidates of one row are ticked.",
      example: "x on two lines with the same number under line", "Tick one of them."),
    ImportCode(
      "match.no_candidate", .row, "A line is ticked that has no candidate.",
      example: "x beside a blank candidate_id", "Write the id under match, or 'new'."),
  ]

  private static let leaving = [
    ImportCode(
      "blank.kept", .none, "Blank cells of some columns clear nothing even with --blank-clears.",
      example: "given_name", "Nothing; names, ids and capacities are changed, never cleared."),
    ImportCode(
      "sync.too_many", .file, "More people would be withdrawn than --sync may withdraw.",
      example: "40 of 120 students are absent",
      "Check that the file is the whole roster; if so, say --allow-absent N."),
    ImportCode(
      "sync.matched", .file, "Somebody absent has an open match.",
      example: "a student whose mentor meets them still",
      "Close the match first, or add the person to the file."),
    ImportCode(
      "sync.unclear", .file, "Rows do not tell whom they mean, so nobody knows who is absent.",
      example: "a row with a damaged id", "Mend those rows first, or leave --sync out."),
  ]
}
