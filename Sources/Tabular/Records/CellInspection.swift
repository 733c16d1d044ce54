/// Looks at the text of a record's cells: damage is noted, invisible spaces at the ends go.
struct CellInspection {
  /// How many cells lost invisible spaces.
  private(set) var trimmedCells = 0

  /// Inspects a record; says whether it holds anything but plain ASCII.
  mutating func inspect(_ storage: RecordStorage) -> Bool {
    let extent = UnsafeBufferPointer(rebasing: storage.text[storage.extent])
    guard Self.isSuspicious(extent) else { return false }
    for column in 0..<storage.width {
      let bytes = storage.bytes(of: column)
      guard Self.isSuspicious(bytes) else { continue }
      trim(column, of: storage, bytes)
      guard let damage = Self.damage(storage.bytes(of: column)) else { continue }
      storage.problems.append(RecordProblem(kind: damage, column: column, line: storage.line))
    }
    return true
  }

  private mutating func trim(
    _ column: Int, of storage: RecordStorage, _ bytes: UnsafeBufferPointer<UInt8>
  ) {
    let kept = Invisible.trimmed(bytes)
    guard kept.count < bytes.count else { return }
    trimmedCells += 1
    let start = storage.cells[column].start
    storage.cells[column].start = start + UInt32(truncatingIfNeeded: kept.lowerBound)
    storage.cells[column].end = start + UInt32(truncatingIfNeeded: kept.upperBound)
  }

  /// Whether any byte is no printable ASCII; line ends and tabs count too.
  private static func isSuspicious(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let raw = UnsafeRawBufferPointer(bytes)
    var found: UInt64 = 0
    var place = 0
    while place + 8 <= raw.count {
      let word = raw.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      found |= unusual(word)
      place += 8
    }
    if place < raw.count, raw.count >= 8 {
      // The last word overlaps the one before it; looking twice costs less than single bytes.
      let word = raw.loadUnaligned(fromByteOffset: raw.count - 8, as: UInt64.self)
      return found | unusual(word) != 0
    }
    while place < raw.count {
      found |= unusual(UInt64(raw[place]) | 0x2020_2020_2020_2000)
      place += 1
    }
    return found != 0
  }

  /// High bits where a byte is below 0x20, 0x7F or above; zero exactly where none is.
  @inline(__always)
  private static func unusual(_ word: UInt64) -> UInt64 {
    let low7 = word & 0x7F7F_7F7F_7F7F_7F7F
    let belowSpace = ~(low7 &+ 0x6060_6060_6060_6060)
    let aboveTilde = low7 &+ 0x0101_0101_0101_0101
    return (word | belowSpace | aboveTilde) & 0x8080_8080_8080_8080
  }

  /// The first thing in a cell that is no text: control characters or bytes that UTF-8 forbids.
  private static func damage(_ bytes: UnsafeBufferPointer<UInt8>) -> RecordProblem.Kind? {
    var place = 0
    while place < bytes.count {
      let byte = bytes[place]
      place += 1
      if byte < 0x80 {
        if isControl(byte) { return .controlCharacter(byte) }
        continue
      }
      let lead = UTF8Lead(byte)
      guard lead.continuations > 0, place + lead.continuations <= bytes.count,
        lead.next.contains(bytes[place]),
        bytes[place..<place + lead.continuations].allSatisfy({ $0 & 0xC0 == 0x80 })
      else { return .invalidText }
      if byte == 0xC2, bytes[place] < 0xA0 { return .controlCharacter(bytes[place]) }
      place += lead.continuations
    }
    return nil
  }

  private static func isControl(_ byte: UInt8) -> Bool {
    (byte < 0x20 && byte != ASCII.tab && byte != ASCII.lf && byte != ASCII.cr) || byte == 0x7F
  }
}
