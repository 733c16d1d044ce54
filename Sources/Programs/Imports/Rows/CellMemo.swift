/// Remembers what cells were read as: rosters write the same few lists over and over.
///
/// Bounded, so that a column in which every cell differs costs no memory to speak of.
struct CellMemo<Value: Sendable>: Sendable {
  private var results: [String: Result<Value, CellFault>] = [:]
  private static var limit: Int { 4096 }

  mutating func result(
    _ cell: String, _ parse: (String) -> Result<Value, CellFault>
  ) -> Result<Value, CellFault> {
    if let known = results[cell] { return known }
    let result = parse(cell)
    if results.count >= Self.limit { results.removeAll(keepingCapacity: true) }
    results[cell] = result
    return result
  }
}
