/// Lists of arcs of its own, as a market reads them.
struct Lists: ~Copyable {
  let starts: Slab<Int>
  let columns: Slab<Int32>
  let values: Slab<Int32>

  /// A view that is valid as long as this lives.
  var rows: Rows {
    Rows(
      count: starts.count - 1, starts: starts.base, ends: starts.base + 1, columns: columns.base,
      values: values.base)
  }
}

/// Builds lists one after the other, each from the best value down.
struct ListsBuilder {
  private var starts: [Int] = [0]
  private var columns: [Int32] = []
  private var values: [Int32] = []

  mutating func append(_ column: Int32, _ value: Int32) {
    columns.append(column)
    values.append(value)
  }

  mutating func endList() {
    starts.append(columns.count)
  }

  func finished() -> Lists {
    Lists(starts: Slab(starts), columns: Slab(columns), values: Slab(values))
  }
}
