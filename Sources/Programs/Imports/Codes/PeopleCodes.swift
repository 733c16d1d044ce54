extension ImportCodes {
  /// Who somebody is.
  static let people = identities + names + guardians

  private static let identities = [
    ImportCode(
      "id.missing", .row, "The id is empty.", example: ",Ana,López",
      "Give every person an id of their own."),
    ImportCode(
      "id.invalid", .row, "The id has a control character in it.", example: "two lines in one cell",
      "Type the id again without it."),
    ImportCode(
      "id.too_long", .row, "The id is too long.", example: "a sentence",
      "Check that this is the column of ids."),
    ImportCode(
      "id.duplicate_in_file", .row, "The same id stands on two lines.",
      example: "S1 on line 2 and on line 9", "Keep one of the two."),
    ImportCode(
      "identity.changed", .row, "A known id has another name and another birth date.",
      example: "S1 was Ana López, 2011-04-23, and is Bo Li, 2010-01-05",
      "Give somebody new an id of their own; change one of the two at a time."),
    ImportCode(
      "status.withdrawn", .none, "Somebody who has withdrawn is in the file and stays so.",
      example: "a student who left in May",
      "To bring them back: trellis student resume, or mentor resume."),
    ImportCode(
      "status.completed", .none, "Somebody who has completed the program is in the file.",
      example: "last year's student",
      "To bring them back: trellis student resume, or mentor resume."),
    ImportCode(
      "person.not_ready", .none, "People are enrolled, but lack what matching needs.",
      example: "no goals, no languages",
      "trellis student list --not-ready says who lacks what; the same with mentor."),
  ]

  private static let names = [
    ImportCode(
      "name.missing", .row, "Somebody or something new has no name.", example: "S1,,López",
      "Fill the cell in."),
    ImportCode(
      "name.invalid", .row, "A name has no letter in it.", example: "12345",
      "Write the name; is this the right column?"),
    ImportCode(
      "name.too_long", .row, "A name has more than 200 bytes.", example: "a whole letter",
      "Shorten it; is this the right column?"),
    ImportCode(
      "name.split", .none, "A whole name was taken apart, and could be taken apart otherwise.",
      example: "Ana García López", "Write the family name first: García López, Ana."),
    ImportCode(
      "email.invalid", .row, "It is no e-mail address.", example: "ana@example",
      "Write one address such as ana@example.org, or leave the cell blank."),
    ImportCode(
      "email.shared", .none,
      "Several people have the same address, which then identifies nobody and signs nobody in.",
      example: "siblings with their family's address", "Nothing, if it is so."),
    ImportCode(
      "phone.invalid", .row, "It is no telephone number.", example: "call me",
      "Write digits, such as +1 555 010 0199, or leave the cell blank."),
  ]

  private static let guardians = [
    ImportCode(
      "may_receive.unknown", .row, "It doesn't say whether a guardian may get reports.",
      example: "perhaps", "Write yes, no or blocked."),
    ImportCode(
      "guardian.address_of_others", .none,
      "A guardian's new e-mail counts for other students, too.",
      example: "a parent's id given to somebody else",
      "Give each person an id of their own, if they are two."),
    ImportCode(
      "guardian.blocked", .none, "A guardian is blocked and stays so.",
      example: "a file that says yes", "Nothing; no import lifts a block."),
    ImportCode(
      "guardian.gone", .none, "A guardian is no longer in the file and gets no reports.",
      example: "last year's second guardian", "Confirm the guardian, if it is a slip."),
  ]
}
