extension ImportProblem {
  /// Adds the problem to bytes that `PackedReading` reads: numbers in eight bytes, texts with
  /// their lengths before them, -1 for what is not there.
  func pack(into bytes: inout [UInt8]) {
    for number in [line, record] { Self.pack(number ?? -1, into: &bytes) }
    for text in [column, value, code, message, hint] {
      guard let text else {
        Self.pack(-1, into: &bytes)
        continue
      }
      Self.pack(text.utf8.count, into: &bytes)
      bytes.append(contentsOf: text.utf8)
    }
  }

  private static func pack(_ number: Int, into bytes: inout [UInt8]) {
    withUnsafeBytes(of: Int64(number).littleEndian) { bytes.append(contentsOf: $0) }
  }
}

/// Reads packed problems, one after the other.
struct PackedReading {
  private let bytes: [UInt8]
  /// How many bytes were read; always the end of a whole problem.
  private(set) var position = 0

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The next problem, or nil where the bytes end before it does.
  mutating func problem() -> ImportProblem? {
    let start = position
    if let problem = whole() { return problem }
    position = start
    return nil
  }

  private mutating func whole() -> ImportProblem? {
    guard let line = number(), let record = number(), let column = text(), let value = text(),
      let code = text() ?? nil, let message = text() ?? nil, let hint = text() ?? nil
    else { return nil }
    return ImportProblem(
      line: line < 0 ? nil : line, record: record < 0 ? nil : record, column: column,
      value: value, CellFault(code, message, hint: hint))
  }

  private mutating func number() -> Int? {
    guard bytes.count - position >= 8 else { return nil }
    let number = bytes.withUnsafeBytes {
      $0.loadUnaligned(fromByteOffset: position, as: Int64.self)
    }
    position += 8
    return Int(exactly: Int64(littleEndian: number))
  }

  /// A text, nil inside where the problem has none; nil outside where the bytes end too soon.
  private mutating func text() -> String?? {
    guard let count = number() else { return nil }
    guard count >= 0 else { return .some(nil) }
    guard bytes.count - position >= count else { return nil }
    defer { position += count }
    return String(decoding: bytes[position..<position + count], as: UTF8.self)
  }
}
