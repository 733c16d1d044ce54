import JSON

/// One thing's fields: aligned lines for people, an object for scripts.
struct Card: Sendable {
  private var fields: [(key: String, field: Field)] = []

  /// Adds a field under a snake_case key.
  mutating func add(_ key: String, _ field: Field) {
    fields.append((key, field))
  }

  func bytes(in format: OutputFormat) -> [UInt8] {
    switch format {
    case .json, .ndjson: document
    case .table, .csv, .tsv: Array(text.utf8)
    }
  }

  private var document: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("schema_version", 1)
      for (key, field) in fields {
        json.key(named: key)
        field.write(to: &json)
      }
    }
    return json.bytes + [UInt8(ascii: "\n")]
  }

  private var text: String {
    let labels = fields.map { $0.key.split(separator: "_").joined(separator: " ") }
    let width = labels.map(DisplayWidth.of).max() ?? 0
    return zip(labels, fields).map { label, field in
      let gap = String(repeating: " ", count: width - DisplayWidth.of(label))
      return "\(label)\(gap)  \(DisplayWidth.singleLine(field.field.text))\n"
    }.joined()
  }
}
