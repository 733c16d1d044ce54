import JSON
import Programs

/// Why bytes are no snapshot.
package struct SnapshotDamage: Error, Sendable, Hashable {
  package let reason: String
}

/// The fields of one object of a stored snapshot, read strictly.
struct SnapshotFields {
  private let object: JSONObject

  init(_ value: JSONValue) throws(SnapshotDamage) {
    guard case .object(let object) = value else { throw SnapshotDamage(reason: "not an object") }
    self.object = object
  }

  func text(_ name: String) throws(SnapshotDamage) -> String {
    guard case .text(let text) = object[name] else { throw damage(name) }
    return text
  }

  func textIfAny(_ name: String) throws(SnapshotDamage) -> String? {
    switch object[name] {
    case .text(let text): text
    case .null: nil
    default: throw damage(name)
    }
  }

  func integer(_ name: String) throws(SnapshotDamage) -> Int64 {
    guard case .integer(let integer) = object[name] else { throw damage(name) }
    return integer
  }

  /// A number that one of the domain's types takes.
  func number<Number>(_ name: String, _ make: (Int) -> Number?) throws(SnapshotDamage) -> Number {
    guard let integer = Int(exactly: try integer(name)), let number = make(integer) else {
      throw damage(name)
    }
    return number
  }

  /// A text that one of the domain's types takes.
  func value<Value>(_ name: String, _ make: (String) -> Value?) throws(SnapshotDamage) -> Value {
    guard let value = make(try text(name)) else { throw damage(name) }
    return value
  }

  func values<Value>(_ name: String, _ make: (String) -> Value?) throws(SnapshotDamage) -> [Value] {
    var values: [Value] = []
    for item in try items(name) {
      guard case .text(let text) = item, let value = make(text) else { throw damage(name) }
      values.append(value)
    }
    return values
  }

  func list<Item>(
    _ name: String, _ read: (SnapshotFields) throws -> Item
  ) throws -> [Item] {
    var list: [Item] = []
    for item in try items(name) { list.append(try read(SnapshotFields(item))) }
    return list
  }

  func damage(_ name: String) -> SnapshotDamage {
    SnapshotDamage(reason: "\(name) is missing or not what it should be")
  }

  private func items(_ name: String) throws(SnapshotDamage) -> [JSONValue] {
    guard case .array(let items) = object[name] else { throw damage(name) }
    return items
  }
}
