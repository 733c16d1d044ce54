import ArgumentParser

/// Imports a vocabulary: `trellis goal import goals.csv`, which is `trellis import goals`.
struct ImportVocabulary: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "import", abstract: ImportGoals.configuration.abstract,
    discussion: ImportGoals.configuration.discussion)

  @OptionGroup var goals: ImportGoals
  var global: GlobalOptions { goals.global }

  func run(in office: Office) async throws {
    try await goals.run(in: office)
  }
}
