extension Transaction {
  /// Runs a part that can fail without failing the whole.
  ///
  /// When the body throws, what it wrote is undone and the error passed on; the transaction stays
  /// usable.
  package func savepoint<Value>(_ body: () throws -> Value) throws -> Value {
    let name = uniqueName("trellis_savepoint")
    try script("SAVEPOINT \(name)")
    do {
      let value = try body()
      try script("RELEASE SAVEPOINT \(name)")
      return value
    } catch {
      try script("ROLLBACK TO SAVEPOINT \(name); RELEASE SAVEPOINT \(name)")
      throw error
    }
  }
}
