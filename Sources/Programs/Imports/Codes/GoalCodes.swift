extension ImportCodes {
  /// Goals, and the vocabulary of them.
  static let goals = [
    ImportCode(
      "goal.unknown", .row, "A goal is not in the vocabulary.", example: "stem.computng",
      "Write a goal's code, name or alias; the error names the nearest."),
    ImportCode(
      "goal.ambiguous", .row, "Several goals have that name.", example: "Music",
      "Write the code of the one you mean; the error lists them."),
    ImportCode(
      "goal.invalid", .row, "It is no code of a goal.", example: "Stem Computing!",
      "Write words joined by dots, such as stem.computing; no blanks, commas or ';'."),
    ImportCode(
      "goal.too_deep", .row, "A goal lies too many levels deep.", example: "a.b.c.d.e.f.g",
      "Use fewer levels."),
    ImportCode(
      "goal.duplicate", .row, "Two goals have the same code.", example: "arts and Arts",
      "Keep one of the two."),
    ImportCode(
      "goal.circular", .row, "A goal lies above itself.", example: "a under b, b under a",
      "Correct one of the parents."),
    ImportCode(
      "goal.parent_unknown", .row, "A goal's parent is not in the vocabulary.",
      example: "arts.music under art", "Add the parent, or correct it."),
    ImportCode(
      "goal.parent_mismatch", .row, "A goal's code and its parent contradict each other.",
      example: "arts.music under stem", "Correct the code or the parent."),
    ImportCode(
      "goal.parent_rejected", .row, "The row of a goal's parent is rejected.",
      example: "arts.music, where the row of arts is bad", "Mend the row of the parent."),
    ImportCode(
      "code.missing", .row, "A goal has no code.", example: ",Music", "Fill the cell in."),
  ]
}
