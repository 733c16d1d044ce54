/// Picks the candidates out of a row of scores and puts the best first, equals by column.
///
/// Scores lie in 0...100,000, so two passes of a radix sort over nine bits each put a row in order in
/// linear time; comparing would cost more than scoring did.
struct CandidateSorter: ~Copyable {
  private static let digits = 512
  private static let bits: UInt64 = 9
  /// Pairs of (100,000 - score, column) in one number each; row 1 is where a pass puts them.
  private let entries: Plane<UInt64>
  private let counts = Plane<Int>(rows: 2, width: digits)

  init(width: Int) {
    entries = Plane(rows: 2, width: width)
  }

  mutating func append(
    _ totals: UnsafeMutablePointer<Int32>, _ columns: inout [Int32], _ scores: inout [Int32]
  ) {
    let count = collect(totals)
    pass(from: 0, to: 1, count, shift: 32, counted: 0)
    pass(from: 1, to: 0, count, shift: 32 + Self.bits, counted: 1)
    let sorted = entries.row(0)
    for place in 0..<count {
      columns.append(Int32(truncatingIfNeeded: sorted[place] & 0xFFFF_FFFF))
      scores.append(100_000 - Int32(truncatingIfNeeded: sorted[place] >> 32))
    }
  }

  /// The candidates in the order of their columns, and how often each digit occurs.
  private func collect(_ totals: UnsafeMutablePointer<Int32>) -> Int {
    let entry = entries.row(0)
    var count = 0
    for column in 0..<entries.width {
      let rank = UInt64(truncatingIfNeeded: 100_000 &- totals[column])
      entry[count] = rank << 32 | UInt64(truncatingIfNeeded: column)
      count &+= totals[column] >= 0 ? 1 : 0
    }
    let (low, high) = (counts.row(0), counts.row(1))
    for digit in 0..<Self.digits { (low[digit], high[digit]) = (0, 0) }
    for place in 0..<count {
      let rank = entry[place] >> 32
      low[Int(rank & UInt64(Self.digits - 1))] &+= 1
      high[Int(rank >> Self.bits)] &+= 1
    }
    return count
  }

  private func pass(from: Int, to: Int, _ count: Int, shift: UInt64, counted row: Int) {
    let places = counts.row(row)
    var place = 0
    for digit in 0..<Self.digits {
      let size = places[digit]
      places[digit] = place
      place += size
    }
    let (source, target) = (entries.row(from), entries.row(to))
    for index in 0..<count {
      let digit = Int(source[index] >> shift & UInt64(Self.digits - 1))
      target[places[digit]] = source[index]
      places[digit] += 1
    }
  }
}
