extension ID: CustomStringConvertible, LosslessStringConvertible {
  /// The canonical text: `018f3a5c-1c2b-7d3e-8f40-0123456789ab`.
  @usableFromInline package var description: String {
    let digits = Array("0123456789abcdef".utf8)
    var text: [UInt8] = []
    text.reserveCapacity(36)
    for index in 0..<16 {
      if index == 4 || index == 6 || index == 8 || index == 10 { text.append(dash) }
      let half = index < 8 ? high : low
      let byte = UInt8(truncatingIfNeeded: half >> UInt64(8 * (7 - index % 8)))
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Reads the canonical text: 32 hexadecimal digits of either case with its four dashes, no more.
  @usableFromInline
  package init?(_ text: String) {
    self.init(utf8: text.utf8)
  }

  /// Reads the canonical text from bytes.
  package init?(utf8 text: some Collection<UInt8>) {
    guard text.count == 36 else { return nil }
    var halves: (UInt64, UInt64) = (0, 0)
    for (index, byte) in text.enumerated() {
      if index == 8 || index == 13 || index == 18 || index == 23 {
        guard byte == dash else { return nil }
        continue
      }
      guard let digit = hexadecimal(byte) else { return nil }
      if index < 18 {
        halves.0 = halves.0 << 4 | digit
      } else {
        halves.1 = halves.1 << 4 | digit
      }
    }
    self.init(high: halves.0, low: halves.1)
  }
}

private let dash = UInt8(ascii: "-")

private func hexadecimal(_ byte: UInt8) -> UInt64? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): UInt64(byte - UInt8(ascii: "0"))
  case UInt8(ascii: "a")...UInt8(ascii: "f"): UInt64(byte - UInt8(ascii: "a") + 10)
  case UInt8(ascii: "A")...UInt8(ascii: "F"): UInt64(byte - UInt8(ascii: "A") + 10)
  default: nil
  }
}
