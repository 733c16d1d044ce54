/// Which statements the server has prepared on a connection.
///
/// A statement is prepared the second time it is seen: most statements of a command run once, and
/// preparing costs a round trip.
struct StatementCache {
  enum Finding {
    case firstTime
    case secondTime(name: String)
    case prepared(name: String)
  }

  private static let capacity = 256
  private var names: [String: String?] = [:]
  private var order: [String] = []
  private var made = 0

  mutating func lookUp(_ text: String) -> Finding {
    switch names[text] {
    case .some(.some(let name)):
      return .prepared(name: name)
    case .some(.none):
      made += 1
      return .secondTime(name: "trellis_\(made)")
    case .none:
      if names.count >= Self.capacity * 4 { forgetUnprepared() }
      names[text] = .some(nil)
      return .firstTime
    }
  }

  mutating func remember(_ text: String, as name: String) {
    names[text] = name
    order.append(text)
  }

  /// The name of the oldest statement, to be forgotten by the server, when there are too many.
  mutating func evictIfFull() -> String? {
    guard order.count >= Self.capacity else { return nil }
    let oldest = order.removeFirst()
    return names.removeValue(forKey: oldest) ?? nil
  }

  private mutating func forgetUnprepared() {
    names = names.filter { $0.value != nil }
  }
}
