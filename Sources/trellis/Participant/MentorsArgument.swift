import ArgumentParser

/// One mentor, or all of an organisation.
struct MentorsArgument: ParsableArguments {
  @Argument(help: "The mentor's id in the roster.") var id: String?
  @Option(help: "All mentors of this organisation, whatever its case and accents.")
  var organisation: String?

  func validate() throws {
    guard (id == nil) != (organisation == nil) else {
      throw ValidationError("Name one mentor by id, or all of them by --organisation.")
    }
  }
}
