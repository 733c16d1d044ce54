import ArgumentParser

/// What a command's own help says of its options.
struct HelpPage {
  private let lines: [String]

  init(of command: any ParsableCommand.Type) {
    lines = Trellis.helpMessage(for: command, columns: 200).split(separator: "\n")
      .map(String.init)
  }

  /// The long options, each with its two dashes.
  var options: [String] {
    lines.flatMap(Self.options)
  }

  /// What is said of an option; empty where there is no such option.
  func text(of option: String) -> String {
    guard let start = lines.firstIndex(where: { Self.options(in: $0).contains(option) }) else {
      return ""
    }
    let more = lines[(start + 1)...].prefix { Self.options(in: $0).isEmpty && $0.hasPrefix("   ") }
    return ([lines[start]] + more).joined(separator: " ")
  }

  /// The options that a line begins with: `--date, --as-of <date>`.
  private static func options(in line: String) -> [String] {
    guard line.hasPrefix("  -") else { return [] }
    let words = line.split { $0 == " " || $0 == "," || $0 == "/" }
    return words.prefix { $0.hasPrefix("-") }.filter { $0.hasPrefix("--") }.map(String.init)
  }
}
