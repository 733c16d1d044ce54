/// A statement that the server has prepared on a connection.
final class PreparedStatement {
  let name: String
  let text: String

  /// Which columns its rows were read from the last time.
  var calls: [ColumnCall] = []

  init(name: String, text: String) {
    self.name = name
    self.text = text
  }
}

/// Which statements the server has prepared on a connection.
///
/// A statement is prepared the second time it is seen: most statements of a command run once, and
/// preparing costs a round trip.
struct StatementCache {
  enum Finding {
    case firstTime
    case secondTime(PreparedStatement)
    case prepared(PreparedStatement)
  }

  private static let capacity = 256
  private var seen: Set<String> = []
  private var prepared: [String: PreparedStatement] = [:]
  private var order: [String] = []
  private var made = 0

  /// Whether nothing was prepared yet.
  var isEmpty: Bool { prepared.isEmpty }

  mutating func lookUp(_ text: String) -> Finding {
    if let statement = prepared[text] { return .prepared(statement) }
    guard seen.contains(text) else {
      if seen.count >= Self.capacity * 4 { seen.removeAll() }
      seen.insert(text)
      return .firstTime
    }
    made += 1
    return .secondTime(PreparedStatement(name: "trellis_\(made)", text: text))
  }

  mutating func remember(_ statement: PreparedStatement) {
    seen.remove(statement.text)
    prepared[statement.text] = statement
    order.append(statement.text)
  }

  /// The oldest statement, for the server to forget, when there are too many.
  mutating func evictIfFull() -> PreparedStatement? {
    guard order.count >= Self.capacity else { return nil }
    return prepared.removeValue(forKey: order.removeFirst())
  }
}
