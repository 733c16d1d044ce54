import ArgumentParser
import Reporting

/// What a report that goes to nobody in particular is written in.
struct LanguageOption: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "The language it is written in: \(Language.tags.joined(separator: ", ")).",
      valueName: "language"))
  var language: Language = .english
}

extension Language: ExpressibleByArgument {
  init?(argument: String) {
    guard let language = Language.all.first(where: { $0.tag == argument.lowercased() }) else {
      return nil
    }
    self = language
  }

  var defaultValueDescription: String { tag }
}
