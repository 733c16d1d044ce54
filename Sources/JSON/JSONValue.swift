/// A JSON document that has been read.
package enum JSONValue: Sendable, Hashable {
  case null
  case flag(Bool)
  case integer(Int64)
  /// A number with a fraction or an exponent, as it was written.
  case decimal(String)
  case text(String)
  case array([JSONValue])
  case object(JSONObject)
}

/// The fields of a JSON object in the order in which they were written, each name once.
package struct JSONObject: Sendable, Hashable {
  package private(set) var names: [String] = []
  private var values: [String: JSONValue] = [:]

  package subscript(name: String) -> JSONValue? {
    values[name]
  }

  /// Adds a field; false where the name is there already.
  mutating func add(_ name: String, _ value: JSONValue) -> Bool {
    guard values.updateValue(value, forKey: name) == nil else { return false }
    names.append(name)
    return true
  }
}

/// Where a text stops being a JSON document.
package struct JSONError: Error, Sendable, Hashable {
  /// From the start of the document.
  package let byteOffset: Int
  package let reason: String
}
