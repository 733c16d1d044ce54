/// Numbers rows for those of many things that are used.
struct RowNumbers: Sendable {
  private var rows: [Int32]
  /// What has a row, in the order of the rows.
  private(set) var used: [Int] = []

  init(of things: some Sequence<Int>, outOf count: Int) {
    rows = [Int32](repeating: -1, count: count)
    for thing in things where rows[thing] < 0 {
      rows[thing] = Int32(used.count)
      used.append(thing)
    }
  }

  /// The row of a thing that was among those numbered, or nil.
  func row(of thing: Int) -> Int? {
    rows[thing] < 0 ? nil : Int(rows[thing])
  }
}
