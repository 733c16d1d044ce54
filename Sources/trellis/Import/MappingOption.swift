import Foundation
import Programs

/// What `--map` names: a YAML file, or a mapping that was saved.
enum MappingOption {
  /// - Throws: `Failure` where a file can't be read or isn't a mapping.
  static func request(_ value: String?) throws -> MappingRequest {
    guard let value else { return .found }
    let bytes = value == "-" ? standardInput() : FileManager.default.contents(atPath: value)
    guard let bytes else {
      guard !looksLikeFile(value) else {
        throw Failure(
          .inputRefused, "mapping.not_found", "There is no mapping file \(value).",
          hint: "Check the path, or name a mapping that --save-map has kept.")
      }
      return .saved(value)
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw Failure(
        .inputRefused, "mapping.unreadable", "\(value): it is not text in UTF-8.",
        hint: "Save it as UTF-8.")
    }
    do {
      return .given(try MappingFile.read(text, named: value))
    } catch {
      throw Failure(.inputRefused, error.code, error.message, hint: error.hint)
    }
  }

  private static func standardInput() -> Data? {
    try? FileHandle.standardInput.readToEnd() ?? Data()
  }

  private static func looksLikeFile(_ value: String) -> Bool {
    value.contains("/") || value.hasSuffix(".yaml") || value.hasSuffix(".yml")
  }
}
