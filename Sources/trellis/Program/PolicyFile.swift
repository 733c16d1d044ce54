import Foundation
import Matching
import Programs

/// Matching policies as the command line names them.
enum PolicyFile {
  /// The policy of a file, else the program's own, else the standard one.
  ///
  /// - Throws: `Failure` with the line of what cannot be.
  static func policy(at path: String?, orOf program: Program? = nil) throws -> Policy {
    guard let text = try path.map(text(at:)) ?? program?.policy else { return .standard }
    do {
      return try Policy(yaml: text)
    } catch {
      let place = path ?? "the program's policy"
      let line = error.line.map { ":\($0)" } ?? ""
      throw Failure(
        .inputRefused, error.code, "\(place)\(line): \(error.message).", hint: error.hint)
    }
  }

  /// A file's text, checked to be a policy.
  ///
  /// - Throws: `Failure` with the line of what cannot be.
  static func checkedText(at path: String) throws -> String {
    try policy(at: path).text
  }

  /// - Throws: `Failure` where the file cannot be read.
  private static func text(at path: String) throws -> String {
    guard let bytes = FileManager.default.contents(atPath: path), !bytes.isEmpty else {
      throw Failure(
        .inputRefused, "policy.unreadable",
        "The policy file \(path) is missing, empty or unreadable.",
        hint: "Check the path; config/matching/ has policies to start from.")
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Failure(
        .inputRefused, "policy.unreadable", "The policy file \(path) is not text in UTF-8.",
        hint: "Save it as UTF-8.")
    }
    return text
  }
}
