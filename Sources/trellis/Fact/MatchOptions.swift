import ArgumentParser
import Relationships

/// The match that a fact is about.
struct MatchOptions: ParsableArguments {
  @Option(help: "The match: its id, its student, or STUDENT:MENTOR.") var match: String?
  @Option(help: "Or the student, by id or e-mail address,") var student: String?
  @Option(help: "and the mentor, by id or e-mail address.") var mentor: String?

  /// - Throws: `Failure` where none is named, or both ways are used.
  func choice() throws -> MatchChoice {
    switch (match, student, mentor) {
    case (let match?, nil, nil): return .words(match)
    case (nil, let student?, let mentor?): return .pair(student: student, mentor: mentor)
    case (nil, let student?, nil): return .words(student)
    default:
      throw Failure(
        .usage, "usage", "It isn't clear whose match is meant.",
        hint: "Write --match MATCH, or --student STUDENT --mentor MENTOR.")
    }
  }
}
