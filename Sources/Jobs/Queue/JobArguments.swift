package import Database
package import JSON

/// What a job is about: a small JSON object of identifiers and options, never of personal data.
///
/// The database refuses more than 64 KB. What a handler reads and does not find makes the job
/// useless, so the readers throw what discards it.
package struct JobArguments: Sendable, Hashable {
  private let fields: [String: JSONValue]

  package init(_ fields: [String: JSONValue] = [:]) {
    self.fields = fields
  }

  package subscript(name: String) -> JSONValue? {
    fields[name]
  }

  /// A text.
  package func text(_ name: String) throws(JobOutcomeError) -> String {
    guard case .text(let text) = fields[name] else { throw missing(name) }
    return text
  }

  /// An identifier, written as its text.
  package func id<Noun>(
    _ name: String, of _: Noun.Type = Noun.self
  ) throws(JobOutcomeError) -> ID<Noun> {
    guard let id = ID<Noun>(try text(name)) else { throw missing(name) }
    return id
  }

  /// A whole number.
  package func integer(_ name: String) throws(JobOutcomeError) -> Int64 {
    guard case .integer(let number) = fields[name] else { throw missing(name) }
    return number
  }

  /// True or false; false where it is not there.
  package func flag(_ name: String) -> Bool {
    fields[name] == .flag(true)
  }

  /// A list of texts.
  package func texts(_ name: String) throws(JobOutcomeError) -> [String] {
    guard case .array(let values) = fields[name] else { throw missing(name) }
    var texts: [String] = []
    for value in values {
      guard case .text(let text) = value else { throw missing(name) }
      texts.append(text)
    }
    return texts
  }

  private func missing(_ name: String) -> JobOutcomeError {
    .permanent("the job's argument '\(name)' is missing or of another type")
  }
}

extension JobArguments: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral elements: (String, JSONValue)...) {
    fields = Dictionary(elements) { _, last in last }
  }
}

extension JobArguments {
  /// Reads the text of a JSON object; anything else is an object without fields.
  package init(json: String) {
    var fields: [String: JSONValue] = [:]
    if case .object(let object)? = try? JSONReader.read(Array(json.utf8)) {
      for name in object.names { fields[name] = object[name] }
    }
    self.fields = fields
  }

  /// The object as JSON, its fields in the order of their names.
  package var json: String {
    var writer = JSONWriter()
    writer.object { writer in
      for (name, value) in fields.sorted(by: { $0.key < $1.key }) {
        writer.key(named: name)
        writer.write(value)
      }
    }
    return String(decoding: writer.bytes, as: UTF8.self)
  }
}

extension JSONWriter {
  fileprivate mutating func write(_ value: JSONValue) {
    switch value {
    case .null: null()
    case .flag(let flag): self.value(flag)
    case .integer(let number): self.value(number)
    case .decimal(let digits): self.value(raw: digits.utf8)
    case .text(let text): self.value(text)
    case .array(let values):
      array { writer in
        for value in values { writer.write(value) }
      }
    case .object(let object):
      self.object { writer in
        for name in object.names {
          writer.key(named: name)
          writer.write(object[name] ?? .null)
        }
      }
    }
  }
}
