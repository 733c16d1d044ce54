import Foundation

/// File systems of a test's own, which want root.
enum Disk {
  /// Runs `mount` or `umount`; false where that is not allowed.
  static func mount(_ words: String...) throws -> Bool {
    let process = Process()
    process.executableURL = URL(filePath: words[0])
    process.arguments = Array(words.dropFirst())
    process.standardError = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}
