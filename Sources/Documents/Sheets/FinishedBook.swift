import CZip

/// Looks whether a workbook in its file is whole.
///
/// libxlsxwriter packs what its temporary files hold, and never asks whether they took every byte:
/// on a full disk, rows were missing from the middle of a sheet without a word. So each part is
/// unpacked once and must have its end, and each sheet as many bytes of rows as were written.
enum FinishedBook {
  /// Whether all is there.
  ///
  /// - Parameters:
  ///   - path: the finished file.
  ///   - rowBytes: for each sheet, the bytes of all of its rows.
  /// - Returns: whether each part has its end, and each sheet all its rows.
  static func isWhole(_ path: String, rowBytes: [Int]) -> Bool {
    guard let archive = zip_open(path, ZIP_RDONLY, nil) else { return false }
    defer { zip_discard(archive) }
    var sheets = 0
    for index in 0..<zip_uint64_t(max(0, zip_get_num_entries(archive, 0))) {
      guard let name = zip_get_name(archive, index, 0).map({ String(cString: $0) }),
        let entry = zip_fopen_index(archive, index, 0)
      else { return false }
      defer { zip_fclose(entry) }
      var part = PackedPart()
      guard part.read(entry), part.hasEnd else { return false }
      if name.hasPrefix("xl/worksheets/sheet") {
        guard let number = Int(name.dropFirst(19).dropLast(4)),
          rowBytes.indices.contains(number - 1), part.rowBytes == rowBytes[number - 1]
        else { return false }
        sheets += 1
      }
    }
    return sheets == rowBytes.count
  }
}

/// One part of a workbook as it is unpacked, with no more of it kept than its ends.
private struct PackedPart {
  private static let tailLength = 2_048
  /// Widths of 16,384 columns stand before the rows.
  private static let headLimit = 1 << 21
  private static let rowsBegin = Array("<sheetData>".utf8)
  private static let rowsEnd = Array("</sheetData>".utf8)

  private var head: [UInt8] = []
  private var tail: [UInt8] = []
  private var count = 0
  /// The bytes before the first row.
  private var rowsStart: Int?

  mutating func read(_ entry: OpaquePointer) -> Bool {
    var buffer = [UInt8](repeating: 0, count: 1 << 17)
    while true {
      let read = buffer.withUnsafeMutableBytes {
        zip_fread(entry, $0.baseAddress, zip_uint64_t($0.count))
      }
      guard read >= 0 else { return false }
      guard read > 0 else { return true }
      take(buffer[..<Int(read)])
    }
  }

  /// Whether the last thing closes what the first opened: `<worksheet ...` and `</worksheet>`.
  var hasEnd: Bool {
    let root = head.prefix(512).split(separator: UInt8(ascii: "<"))
      .first { $0.first != UInt8(ascii: "?") }
    let end = tail.last == UInt8(ascii: "\n") ? tail.dropLast() : tail[...]
    guard let name = root?.prefix(while: { !" />\n".utf8.contains($0) }), !name.isEmpty else {
      return false
    }
    return end.reversed().starts(with: (Array("</".utf8) + name + Array(">".utf8)).reversed())
  }

  /// The bytes between the two tags around the rows; none in a sheet without rows.
  var rowBytes: Int? {
    guard let rowsStart else { return 0 }
    guard let end = tail.place(of: Self.rowsEnd) else { return nil }
    return count - tail.count + end - rowsStart
  }

  private mutating func take(_ bytes: ArraySlice<UInt8>) {
    if rowsStart == nil, head.count < Self.headLimit {
      head += bytes
      rowsStart = head.place(of: Self.rowsBegin).map { $0 + Self.rowsBegin.count }
    }
    count += bytes.count
    tail = (tail + bytes.suffix(Self.tailLength)).suffix(Self.tailLength)
  }
}

extension [UInt8] {
  /// Where a sequence begins for the first time.
  fileprivate func place(of sought: [UInt8]) -> Int? {
    guard let first = sought.first, count >= sought.count else { return nil }
    return (0...(count - sought.count)).first {
      self[$0] == first && self[$0..<($0 + sought.count)].elementsEqual(sought)
    }
  }
}
