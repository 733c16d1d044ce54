/// What Package.swift says of its targets.
struct Manifest {
  /// The names that each target depends on.
  private(set) var dependencies: [String: Set<String>] = [:]

  init() throws {
    let file = SwiftFile(path: "Package.swift", text: try House.text(of: "Package.swift"))
    let text = file.lines.joined(separator: "\n")
    for chunk in text.split(separator: "arget(").dropFirst() {
      let names = Self.strings(in: chunk)
      guard let name = names.first else { continue }
      dependencies[name] = Self.dependencies(in: chunk)
    }
  }

  /// The strings of a target's `dependencies:` list; of `.product(name:package:)` both.
  private static func dependencies(in target: Substring) -> Set<String> {
    guard let start = target.firstRange(of: "dependencies: [") else { return [] }
    let list = target[start.upperBound...].prefix { $0 != "]" }
    return Set(strings(in: list))
  }

  private static func strings(in text: Substring) -> [String] {
    text.split(separator: "\"", omittingEmptySubsequences: false).enumerated()
      .filter { $0.offset % 2 == 1 }.map { String($0.element) }
  }
}
