import Programs

/// The seeded order that decides ties, written down a second time for the checker.
///
/// A person's key is FNV-1a over the seed (eight bytes, lowest first), a byte for the role, the
/// source, a zero and the id, finished as SplitMix64 does. A pair's is made of both keys, the
/// mentor's turned left by 31 bits, and finished the same way. Lower comes first.
enum TieOrder {
  static let student: UInt8 = 1
  static let mentor: UInt8 = 2

  static func key(of person: PersonKey, role: UInt8, seed: Int64) -> UInt64 {
    var bytes = (0..<8).map { UInt8(truncatingIfNeeded: seed >> ($0 * 8)) }
    bytes += [role] + Array(person.source.utf8) + [0] + Array(person.id.text.utf8)
    return finished(
      bytes.reduce(14_695_981_039_346_656_037) { ($0 ^ UInt64($1)) &* 1_099_511_628_211 })
  }

  static func key(ofPair student: UInt64, _ mentor: UInt64) -> UInt64 {
    finished(student ^ (mentor << 31 | mentor >> 33))
  }

  private static func finished(_ key: UInt64) -> UInt64 {
    var key = key
    key ^= key >> 30
    key = key &* 0xBF58_476D_1CE4_E5B9
    key ^= key >> 27
    key = key &* 0x94D0_49BB_1331_11EB
    return key ^ key >> 31
  }
}
