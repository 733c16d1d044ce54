import Foundation

/// A policy file's text, as it is.
enum PolicyFile {
  /// - Throws: `Failure` where the file cannot be read.
  static func text(at path: String) throws -> String {
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
