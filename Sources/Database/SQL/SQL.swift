/// SQL text whose interpolated values travel beside it as binary parameters.
///
/// `"... WHERE tenant_id = \(tenant)"` becomes `... WHERE tenant_id = $1`. A `String` does not
/// convert to `SQL`, so text put together at run time does not compile; the one door is
/// ``init(unsafe:)``, which reviewers can search for.
package struct SQL: Sendable {
  /// The text, with a numbered placeholder where each value was interpolated.
  package private(set) var text: String

  /// The values, in the order of their numbers.
  private(set) var binds = Binds()

  /// Where in ``text`` (in UTF-8 bytes) each placeholder begins, so that splicing can renumber.
  private var marks: [Int] = []

  /// SQL text that was not written as a literal.
  ///
  /// Only for text from this repository's own `sql/` folder, never for anything a person typed.
  package init(unsafe text: String) {
    self.text = text
  }

  /// Room for a text of about so many bytes.
  init(capacity: Int) {
    text = ""
    text.reserveCapacity(capacity)
  }
}

extension SQL {
  mutating func append(literal: String) {
    text += literal
  }

  mutating func append(_ value: some PGEncodable) {
    binds.append(value)
    appendMark()
  }

  /// Splices another piece of SQL in: its placeholders get the numbers that follow ours.
  mutating func append(_ fragment: SQL) {
    var rest = fragment.text.utf8[...]
    var end = 0
    for (number, mark) in fragment.marks.enumerated() {
      text += String(Substring(rest.prefix(mark - end)))
      rest = rest.dropFirst(mark - end)
      let width = 1 + String(number + 1).utf8.count
      rest = rest.dropFirst(width)
      end = mark + width
      binds.append(fragment.binds, at: number)
      appendMark()
    }
    text += String(Substring(rest))
  }

  /// Appends a quoted name of a table, column, role or database.
  mutating func append(identifier: String) {
    text += "\""
    for scalar in identifier.unicodeScalars where scalar != "\0" {
      text.unicodeScalars.append(scalar)
      if scalar == "\"" { text.unicodeScalars.append(scalar) }
    }
    text += "\""
  }

  private mutating func appendMark() {
    marks.append(text.utf8.count)
    text += "$"
    text += String(binds.count)
  }
}

extension [SQL] {
  /// The pieces with a separator between them, as for a list of conditions: `joined(by: " AND ")`.
  package func joined(by separator: SQL) -> SQL {
    var joined = SQL(capacity: 0)
    for (index, piece) in enumerated() {
      if index > 0 { joined.append(separator) }
      joined.append(piece)
    }
    return joined
  }
}
