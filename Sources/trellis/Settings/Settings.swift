/// The values in force, each with where it is from.
struct Settings: Sendable {
  /// Where a value is from, the stronger first.
  enum Origin: Sendable, Equatable, CustomStringConvertible {
    case environment(String)
    case file(path: String, line: Int)
    case standard

    var description: String {
      switch self {
      case .environment(let variable): "environment \(variable)"
      case .file(let path, let line): "\(path):\(line)"
      case .standard: "default"
      }
    }
  }

  struct Value: Sendable, Equatable {
    let text: String
    let origin: Origin
  }

  private let values: [SettingKey: Value]

  /// Puts the layers together: environment, project file, user file, defaults.
  ///
  /// - Parameters:
  ///   - environment: all variables of the process.
  ///   - files: settings files that exist, the stronger first.
  /// - Throws: `Failure` that names the variable, or the file and line, of a value that cannot be.
  init(environment: [String: String], files: [SettingsFile]) throws {
    var values: [SettingKey: Value] = [:]
    for key in SettingKey.allCases {
      if let text = environment[key.variable], !text.isEmpty {
        values[key] = Value(text: text, origin: .environment(key.variable))
      } else if let value = files.lazy.compactMap({ $0.values[key] }).first {
        values[key] = value
      } else if let standard = key.standard {
        values[key] = Value(text: standard, origin: .standard)
      }
    }
    for (key, value) in values {
      guard let complaint = key.complaint(about: value.text) else { continue }
      throw Failure(
        .usage, "config.invalid", "\(value.origin): \(key.rawValue) is '\(value.text)'.",
        hint: "Please \(complaint).")
    }
    self.values = values
  }

  subscript(key: SettingKey) -> String? { values[key]?.text }

  /// The value with its origin, or nil where nothing sets the key.
  func value(of key: SettingKey) -> Value? { values[key] }
}
