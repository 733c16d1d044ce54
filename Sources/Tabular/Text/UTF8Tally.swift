/// Counts what speaks for and against UTF-8 in bytes that arrive in pieces.
struct UTF8Tally {
  /// Valid sequences of more than one byte.
  private(set) var sequences = 0
  /// Bytes or broken-off sequences that UTF-8 does not allow.
  private(set) var invalid = 0
  private var pending = 0
  private var allowed: ClosedRange<UInt8> = 0x80...0xBF

  mutating func add(_ bytes: UnsafeRawBufferPointer) {
    var place = 0
    while place < bytes.count {
      if pending == 0 {
        place = Self.skipASCII(bytes, from: place)
        guard place < bytes.count else { return }
      }
      add(bytes[place])
      place += 1
    }
  }

  /// Counts a sequence that the end of the text breaks off.
  mutating func end() {
    if pending > 0 { invalid += 1 }
    pending = 0
  }

  private mutating func add(_ byte: UInt8) {
    if pending > 0 {
      if allowed.contains(byte) {
        pending -= 1
        allowed = 0x80...0xBF
        if pending == 0 { sequences += 1 }
        return
      }
      end()
    }
    guard byte >= 0x80 else { return }
    let lead = UTF8Lead(byte)
    pending = lead.continuations
    allowed = lead.next
    if pending == 0 { invalid += 1 }
  }

  private static func skipASCII(_ bytes: UnsafeRawBufferPointer, from start: Int) -> Int {
    let high: UInt64 = 0x8080_8080_8080_8080
    var place = start
    while place + 32 <= bytes.count {
      let a = bytes.loadUnaligned(fromByteOffset: place, as: UInt64.self)
      let b = bytes.loadUnaligned(fromByteOffset: place + 8, as: UInt64.self)
      let c = bytes.loadUnaligned(fromByteOffset: place + 16, as: UInt64.self)
      let d = bytes.loadUnaligned(fromByteOffset: place + 24, as: UInt64.self)
      if (a | b | c | d) & high != 0 { break }
      place += 32
    }
    while place < bytes.count, bytes[place] < 0x80 { place += 1 }
    return place
  }
}

/// What the first byte of a UTF-8 sequence promises (Unicode 15, table 3-7).
struct UTF8Lead {
  /// How many bytes must follow; none for a byte that cannot begin a sequence.
  let continuations: Int
  /// What the second byte may be: narrower than the rest, against overlong forms and surrogates.
  let next: ClosedRange<UInt8>

  init(_ byte: UInt8) {
    switch byte {
    case 0xC2...0xDF: (continuations, next) = (1, 0x80...0xBF)
    case 0xE0: (continuations, next) = (2, 0xA0...0xBF)
    case 0xED: (continuations, next) = (2, 0x80...0x9F)
    case 0xE1...0xEF: (continuations, next) = (2, 0x80...0xBF)
    case 0xF0: (continuations, next) = (3, 0x90...0xBF)
    case 0xF1...0xF3: (continuations, next) = (3, 0x80...0xBF)
    case 0xF4: (continuations, next) = (3, 0x80...0x8F)
    default: (continuations, next) = (0, 0x80...0xBF)
    }
  }
}
