import Foundation

/// What a run of all faults came to, a line each, for whoever reads it later.
enum Findings {
  private static var path: String? { ProcessInfo.processInfo.environment["TRELLIS_TORTURE"] }

  /// Whether a fault has its line from a run that was broken off.
  static func has(_ fault: String) -> Bool {
    guard let path, let lines = try? String(contentsOfFile: path, encoding: .utf8) else {
      return false
    }
    return lines.split(separator: "\n").contains { $0.hasPrefix("| \(fault) |") }
  }

  /// Writes a line into the file that `bin/torture` names; says nothing in a small run.
  static func note(_ fault: String, _ done: String, _ found: String) {
    guard let path else { return }
    let line = Data("| \(fault) | \(done) | \(found) |\n".utf8)
    if !FileManager.default.fileExists(atPath: path) {
      _ = FileManager.default.createFile(atPath: path, contents: nil)
    }
    guard let file = FileHandle(forWritingAtPath: path) else { return }
    _ = try? file.seekToEnd()
    try? file.write(contentsOf: line)
    try? file.close()
  }
}
