extension SQL: ExpressibleByStringInterpolation {
  package init(stringLiteral value: String) {
    self.init(unsafe: value)
  }

  package init(stringInterpolation: Interpolation) {
    self = stringInterpolation.sql
  }

  /// Collects the pieces of a literal: text as text, values as parameters.
  package struct Interpolation: StringInterpolationProtocol {
    var sql: SQL

    package init(literalCapacity: Int, interpolationCount: Int) {
      sql = SQL(capacity: literalCapacity + interpolationCount * 3)
    }

    package mutating func appendLiteral(_ literal: String) {
      sql.append(literal: literal)
    }

    /// A value: `\(tenant)` becomes `$1`.
    package mutating func appendInterpolation(_ value: some PGEncodable) {
      sql.append(value)
    }

    /// A value that may be missing: nil becomes NULL.
    ///
    /// Written out, though `Optional` is encodable too: without it the compiler warns that an
    /// optional's debug description might be meant.
    package mutating func appendInterpolation(_ value: (some PGEncodable)?) {
      sql.append(value)
    }

    /// A piece of SQL, spliced in with its own values.
    package mutating func appendInterpolation(_ fragment: SQL) {
      sql.append(fragment)
    }

    /// A name, quoted: `\(identifier: table)`.
    package mutating func appendInterpolation(identifier: String) {
      sql.append(identifier: identifier)
    }
  }
}
