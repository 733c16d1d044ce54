/// A name in the directory of an archive, cut into its folder and its file.
///
/// Names are only compared, never opened as paths; one that tries to lead somewhere else is
/// nothing that an export writes.
struct EntryName: Sendable {
  /// With a slash at its end; empty at the top.
  let folder: String
  let file: String

  /// Nil for a folder, and for what file managers leave behind.
  init?(_ name: String) {
    let end = name.utf8.lastIndex(of: UInt8(ascii: "/")).map { name.utf8.index(after: $0) }
    folder = String(name[..<(end ?? name.startIndex)])
    file = String(name[(end ?? name.startIndex)...])
    guard !file.isEmpty, !file.hasPrefix("."), !folder.hasPrefix("__MACOSX/") else { return nil }
  }

  /// How many folders it lies in.
  var depth: Int { folder.utf8.count { $0 == UInt8(ascii: "/") } }

  /// Whether a name leads out of the folder it would be unpacked to, or means to.
  static func isSuspicious(_ name: String) -> Bool {
    name.hasPrefix("/") || name.utf8.contains { $0 < 0x20 || "\\:".utf8.contains($0) }
      || name.utf8.split(separator: UInt8(ascii: "/")).contains { $0.elementsEqual("..".utf8) }
  }
}
