/// The rules of quoting once more, written for the eye and not for speed: the reader's oracle.
enum SlowReader {
  static func records(of bytes: [UInt8]) -> [[String]] {
    var records: [[String]] = []
    var place = 0
    while place < bytes.count {
      var cells: [String] = []
      repeat {
        let (cell, next) = cell(bytes, at: place)
        cells.append(String(decoding: cell, as: UTF8.self))
        place = next
      } while place <= bytes.count && place > 0 && isComma(bytes, at: place - 1)
      records.append(cells)
    }
    return records
  }

  /// The cell at a place, and the place behind the delimiter or line end that ends it.
  ///
  /// At the end of the text that is one more than its length, unless a line end stood there.
  private static func cell(_ bytes: [UInt8], at start: Int) -> ([UInt8], Int) {
    if start < bytes.count, bytes[start] == 0x22 {
      if let (content, closing) = quoted(bytes, from: start) {
        if closing + 1 == bytes.count { return (content, bytes.count + 1) }
        if ",\n\r".utf8.contains(bytes[closing + 1]) {
          return (content, behindEnd(bytes, at: closing + 1))
        }
        let isBroken = bytes[start..<closing].contains { $0 == 0x0A || $0 == 0x0D }
        let afterBlanks = bytes[(closing + 1)...].first { $0 != 0x20 }
        if !isBroken || afterBlanks.map({ ",\n\r".utf8.contains($0) }) ?? true {
          return plain(bytes, from: start, searchFrom: closing + 1)
        }
      }
    }
    return plain(bytes, from: start, searchFrom: start)
  }

  private static func plain(
    _ bytes: [UInt8], from start: Int, searchFrom: Int
  ) -> ([UInt8], Int) {
    let end = bytes[searchFrom...].firstIndex { ",\n\r".utf8.contains($0) }
    guard let end else { return (Array(bytes[start...]), bytes.count + 1) }
    return (Array(bytes[start..<end]), behindEnd(bytes, at: end))
  }

  /// The content of a quoted cell and the place of its closing quote, if it has one.
  private static func quoted(_ bytes: [UInt8], from start: Int) -> ([UInt8], Int)? {
    var content: [UInt8] = []
    var place = start + 1
    while place < bytes.count {
      if bytes[place] == 0x22 {
        guard place + 1 < bytes.count, bytes[place + 1] == 0x22 else { return (content, place) }
        place += 1
      }
      content.append(bytes[place])
      place += 1
    }
    return nil
  }

  private static func behindEnd(_ bytes: [UInt8], at end: Int) -> Int {
    let isPair = bytes[end] == 0x0D && end + 1 < bytes.count && bytes[end + 1] == 0x0A
    return end + (isPair ? 2 : 1)
  }

  private static func isComma(_ bytes: [UInt8], at place: Int) -> Bool {
    place < bytes.count && bytes[place] == 0x2C
  }
}
