/// A number that looks random for each pair of keys, the same on every machine.
func pairHash(_ studentKey: UInt64, _ mentorKey: UInt64, draw: UInt64 = 0) -> UInt64 {
  var hash = (studentKey &+ draw &* 0x9E37_79B9_7F4A_7C15) ^ (mentorKey << 31 | mentorKey >> 33)
  hash = (hash ^ hash >> 30) &* 0xBF58_476D_1CE4_E5B9
  hash = (hash ^ hash >> 27) &* 0x94D0_49BB_1331_11EB
  return hash ^ hash >> 31
}

/// What a draw gives a pair: twenty-four bits of the hash, so that few pairs share them and sums over a
/// path of arcs stay small.
func luck(_ studentKey: UInt64, _ mentorKey: UInt64, _ draw: UInt64) -> Int32 {
  Int32(pairHash(studentKey, mentorKey, draw: draw) >> 40)
}
