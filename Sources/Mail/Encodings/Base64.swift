/// Base64 of RFC 4648, in lines where a body needs them.
enum Base64 {
  private static let letters = Array(
    "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)
  private static let bytesOfLine = 57

  static func encoded(_ bytes: [UInt8]) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity((bytes.count + 2) / 3 * 4)
    append(bytes[...], to: &text)
    return text
  }

  /// Adds lines of 76 letters, each with its end.
  static func append(lines bytes: [UInt8], to text: inout [UInt8]) {
    text.reserveCapacity(text.count + bytes.count / bytesOfLine * 78 + 80)
    var start = 0
    while start < bytes.count {
      let end = min(start + bytesOfLine, bytes.count)
      append(bytes[start..<end], to: &text)
      text.append(0x0D)
      text.append(0x0A)
      start = end
    }
  }

  private static func append(_ bytes: ArraySlice<UInt8>, to text: inout [UInt8]) {
    let letters = letters
    bytes.withUnsafeBufferPointer { bytes in
      letters.withUnsafeBufferPointer { letters in
        var place = 0
        while place + 2 < bytes.count {
          let group = Int(bytes[place]) << 16 | Int(bytes[place + 1]) << 8 | Int(bytes[place + 2])
          text.append(letters[group >> 18])
          text.append(letters[group >> 12 & 63])
          text.append(letters[group >> 6 & 63])
          text.append(letters[group & 63])
          place += 3
        }
        guard place < bytes.count else { return }
        let hasTwo = place + 1 < bytes.count
        let group = Int(bytes[place]) << 16 | (hasTwo ? Int(bytes[place + 1]) << 8 : 0)
        text.append(letters[group >> 18])
        text.append(letters[group >> 12 & 63])
        text.append(hasTwo ? letters[group >> 6 & 63] : UInt8(ascii: "="))
        text.append(UInt8(ascii: "="))
      }
    }
  }
}
