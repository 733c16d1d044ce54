import CXLSXWriter

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The file that a workbook goes to.
struct SheetPlace: Sendable {
  let path: String
  private let isNew: Bool

  /// Makes sure that the file can be written, before anybody collects rows for it.
  init(_ path: String) throws(SheetError) {
    self.path = path
    let new = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    isNew = new >= 0
    let descriptor = isNew ? new : open(path, O_WRONLY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw SheetError.cannotWrite(path: path, reason: Self.reason(errno))
    }
    close(descriptor)
  }

  /// Removes the file that was begun here; one that was there before is no longer what it was.
  func clear() {
    if isNew { unlink(path) }
  }

  func check(_ result: lxw_error) throws(SheetError) {
    guard result == LXW_NO_ERROR else { throw error(result) }
  }

  /// The library's own words for what failed.
  func error(_ result: lxw_error) -> SheetError {
    if Self.diskNumbers.contains(errno) { return systemError() }
    let words = lxw_strerror(result).map { String(cString: $0) } ?? "error \(result.rawValue)"
    return .cannotWrite(path: path, reason: words)
  }

  /// A failed system call.
  func systemError() -> SheetError {
    .cannotWrite(path: path, reason: Self.reason(errno))
  }

  /// Whether a reason is one of those for which somebody has to see to the disk.
  static func isOfDisk(_ words: String) -> Bool {
    words == noRoomForRows || diskNumbers.contains { reason($0) == words }
  }

  static let noRoomForRows = "there was no room for all rows in the temporary folder"

  private static let diskNumbers = [ENOSPC, EROFS, EDQUOT, EFBIG]

  private static func reason(_ number: Int32) -> String {
    String(cString: strerror(number)).lowercased()
  }
}
