import Foundation
import Yams

/// One settings file: a YAML mapping of the known keys; `mail.host`, and `host` under `mail`, are
/// `mail_host`.
struct SettingsFile: Sendable {
  let values: [SettingKey: Settings.Value]

  /// Reads a file, or gives nil where there is none.
  ///
  /// - Throws: `Failure` with file and line for an unknown key, a value that is no scalar, or YAML
  ///   that cannot be read.
  static func read(at path: String) throws -> SettingsFile? {
    guard FileManager.default.fileExists(atPath: path) else { return nil }
    guard let text = try? String(contentsOfFile: path, encoding: .utf8) else {
      throw Failure(
        .inputRefused, "config.unreadable", "\(path) cannot be read.",
        hint: "Check that the file is text in UTF-8 and that you may read it.")
    }
    return try SettingsFile(text: text, path: path)
  }

  /// - Parameters:
  ///   - text: the YAML.
  ///   - path: what errors and origins call the file.
  /// - Throws: `Failure` with file and line.
  init(text: String, path: String) throws {
    var values: [SettingKey: Settings.Value] = [:]
    for (name, node, line) in try Self.entries(of: text, path: path) {
      guard let key = SettingKey(rawValue: name), !key.isSecret else {
        let known = SettingKey.allCases.filter { !$0.isSecret }.map(\.rawValue)
        throw Failure(
          .usage, "config.unknown_key", "\(path):\(line): '\(name)' is not a setting.",
          hint: Suggestion.sentence(for: name, among: known)
            + "'trellis config show' lists every setting.")
      }
      guard let scalar = node.scalar else {
        throw Failure(
          .usage, "config.invalid", "\(path):\(line): \(name) is not a single value.",
          hint: "Write it as '\(name): value'.")
      }
      guard !scalar.string.isEmpty, scalar.string != "null", scalar.string != "~" else { continue }
      values[key] = .init(text: scalar.string, origin: .file(path: path, line: line))
    }
    self.values = values
  }

  private static func entries(of text: String, path: String) throws -> [(String, Node, Int)] {
    let root: Node?
    do {
      root = try Yams.compose(yaml: text)
    } catch {
      throw Failure(
        .usage, "config.unreadable", "\(path) is not YAML: \(error).",
        hint: "Correct the file, or compare it with config/trellis.yaml.")
    }
    guard let root, root != Node("") else { return [] }
    guard let mapping = root.mapping else {
      throw Failure(
        .usage, "config.invalid", "\(path) is not a list of 'key: value' lines.",
        hint: "Compare it with config/trellis.yaml.")
    }
    return mapping.flatMap { key, value -> [(String, Node, Int)] in
      let name = (key.string ?? "").split(separator: ".").joined(separator: "_")
      // A group, as in "mail:" with "host:" under it, is its keys with its name before them.
      guard let group = value.mapping else { return [(name, value, key.mark?.line ?? 0)] }
      return group.map { ("\(name)_\($0.string ?? "")", $1, $0.mark?.line ?? 0) }
    }
  }
}
