import Foundation

/// The repository as these tests see it.
enum House {
  /// The repository's folder, found from this file's place in it.
  static let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  /// What ships: every Swift file under `Sources` and the list of migrations.
  static let sources = swiftFiles(under: "Sources") + swiftFiles(under: "sql")

  static let tests = swiftFiles(under: "Tests")

  static let samples = swiftFiles(under: "samples")

  /// Paths of the files under a folder, relative to the root, in order.
  static func files(under folder: String) -> [String] {
    let names = FileManager.default.enumerator(atPath: root.appending(path: folder).path())
    return (names?.compactMap { $0 as? String } ?? []).map { "\(folder)/\($0)" }.sorted()
  }

  static let sampleFolder = root.appending(path: "samples").path()

  static func text(of path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  private static func swiftFiles(under folder: String) -> [SwiftFile] {
    files(under: folder).filter { $0.hasSuffix(".swift") }.compactMap { path in
      (try? text(of: path)).map { SwiftFile(path: path, text: $0) }
    }
  }
}
