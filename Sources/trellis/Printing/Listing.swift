import JSON
import SeparatedText

/// Rows of a command's answer, in whichever format was asked for.
struct Listing: Sendable {
  /// snake_case keys; a table's head says them with spaces.
  let columns: [String]
  private(set) var rows: [[Field]] = []
  /// How many rows have what in common; a document has them beside its items.
  var totals: [(name: String, count: Int)] = []
  /// How many rows there are in all, where not all of them are listed.
  private var wholeCount: Int?

  init(_ columns: [String]) {
    self.columns = columns
  }

  /// How many rows there are, listed or not.
  var total: Int {
    get { wholeCount ?? rows.count }
    set { wholeCount = newValue }
  }

  /// Adds a row of as many fields as there are columns.
  mutating func add(_ fields: [Field]) {
    rows.append(fields)
  }

  func bytes(in format: OutputFormat, onTerminal: Bool) -> [UInt8] {
    switch format {
    case .json: document
    case .ndjson: lines
    case .csv: separated(.csv)
    case .tsv: separated(.tsv)
    case .table: onTerminal ? Array(TextTable(self).text.utf8) : tabSeparated
    }
  }

  private var document: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("schema_version", 1)
      json.key("items")
      json.array { json in
        for row in rows { write(row, to: &json) }
      }
      json.field("total", total)
      if !totals.isEmpty { writeTotals(to: &json) }
    }
    return json.bytes + [UInt8(ascii: "\n")]
  }

  private func writeTotals(to json: inout JSONWriter) {
    json.key("totals")
    json.object { json in
      for (name, count) in totals {
        json.key(named: name)
        json.value(count)
      }
    }
  }

  private var lines: [UInt8] {
    rows.flatMap { row in
      var json = JSONWriter()
      write(row, to: &json)
      return json.bytes + [UInt8(ascii: "\n")]
    }
  }

  private func separated(_ style: TabularWriter.Style) -> [UInt8] {
    var writer = TabularWriter(style)
    writer.row(columns)
    for row in rows { writer.row(row.map(\.text)) }
    return writer.bytes
  }

  /// What a table is where nobody looks at it: one line a row, for other programs.
  private var tabSeparated: [UInt8] {
    let head = columns.joined(separator: "\t")
    let lines = rows.map { row in
      row.map { DisplayWidth.singleLine($0.text) }.joined(separator: "\t")
    }
    return Array(([head] + lines).map { $0 + "\n" }.joined().utf8)
  }

  private func write(_ row: [Field], to json: inout JSONWriter) {
    json.object { json in
      for (column, field) in zip(columns, row) {
        json.key(named: column)
        field.write(to: &json)
      }
    }
  }
}
