import ArgumentParser

/// Which fact was mistaken, and why.
struct CorrectionOptions: ParsableArguments {
  @OptionGroup var writing: WritingOptions
  @Argument(help: "Its id; 'list' shows them.") var id: String
  @Option(help: "What was wrong.") var reason = "corrected"

  /// The reason as it is kept.
  func cause() throws -> String {
    try TextArgument.parse(reason, "--reason")
  }
}
