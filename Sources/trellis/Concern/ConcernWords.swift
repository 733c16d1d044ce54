import ArgumentParser
import Foundation

/// The words of a concern, or about one: from the command line, a file, or standard input.
enum ConcernWords {
  /// What one account can hold; who has more to say raises a second concern.
  static let longestBytes = 100_000

  /// The text itself or that of a file, without blank lines around it.
  ///
  /// - Throws: `Failure` that names the option and says nothing of the text.
  static func read(_ text: String?, file: String?, _ option: String) throws -> String {
    let words = trimmed(try text ?? file.map { try contents(of: $0) } ?? "")
    guard !words.isEmpty, words.utf8.count <= longestBytes, !words.utf8.contains(0) else {
      throw Failure(
        .inputRefused, "text.refused",
        words.isEmpty ? "\(option) is empty." : "\(option) is too long, or is no plain text.",
        hint: "Write what happened in plain words, at most \(longestBytes) bytes.")
    }
    return words
  }

  private static func contents(of path: String) throws -> String {
    let bytes: Data? =
      path == "-"
      ? try? FileHandle.standardInput.readToEnd() : FileManager.default.contents(atPath: path)
    guard let bytes else {
      throw Failure(
        .inputRefused, "file.unreadable", "The file \(path) is missing, empty or unreadable.",
        hint: "Check the path, or write '-' and type the text on standard input.")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Failure(
        .inputRefused, "file.encoding", "The file \(path) is not text in UTF-8.",
        hint: "Save it as plain text in UTF-8.")
    }
    return text
  }

  private static func trimmed(_ text: String) -> String {
    text.trimmingCharacters(in: .whitespacesAndNewlines)
  }
}

/// Words that stand behind no option: they may be those of a concern, so no message repeats them.
struct StrayWords: ParsableArguments {
  @Argument(help: .hidden) var stray: [String] = []

  func validate() throws {
    if !stray.isEmpty {
      throw ValidationError("There are words behind no option; put what you say in quotes.")
    }
  }
}

/// Which concern, by its number.
struct ConcernNumber: ParsableArguments {
  @Argument(help: "The concern's number.") var number: String

  /// - Throws: `Failure` that does not repeat what was written.
  var value: Int {
    get throws {
      guard let value = Int(number), value > 0 else {
        throw Failure(
          .usage, "usage", "That is not the number of a concern.",
          hint: "'trellis concern list' shows them to who holds the safeguarding duty.")
      }
      return value
    }
  }
}
