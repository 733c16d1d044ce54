import Programs

/// Numbers that decide ties: a function of the round's seed and a person's key alone, so that neither
/// the order of rows nor a name has a say.
enum TieKeys {
  enum Role: UInt8 {
    case student = 1
    case mentor = 2
  }

  /// FNV-1a over seed, role, source and id, then mixed so that every bit depends on every byte.
  static func key(_ person: PersonKey, _ role: Role, seed: Int64) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    func add(_ byte: UInt8) { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    for shift in stride(from: 0, to: 64, by: 8) {
      add(UInt8(truncatingIfNeeded: UInt64(bitPattern: seed) >> UInt64(shift)))
    }
    add(role.rawValue)
    person.source.utf8.forEach(add)
    add(0)
    person.id.text.utf8.forEach(add)
    return mixed(hash)
  }

  /// The finisher of SplitMix64.
  private static func mixed(_ hash: UInt64) -> UInt64 {
    var hash = hash
    hash = (hash ^ hash >> 30) &* 0xBF58_476D_1CE4_E5B9
    hash = (hash ^ hash >> 27) &* 0x94D0_49BB_1331_11EB
    return hash ^ hash >> 31
  }
}
