import Synchronization

/// Gathers the names of checked statements over several transactions.
package final class CheckedStatements: Sendable {
  private let gathered = Mutex<Set<String>>([])

  package init() {}

  package var names: Set<String> { gathered.withLock { $0 } }

  package func add(_ catalogue: QueryCatalogue) {
    let names = catalogue.names
    gathered.withLock { $0.formUnion(names) }
  }
}
