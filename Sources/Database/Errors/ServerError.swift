extension DatabaseError {
  /// The error a result carries.
  init(result: borrowing ResultSet, statement: String) {
    let state = result.errorField("C")
    self.init(
      Kind(sqlState: state ?? "", message: result.errorField("M") ?? ""),
      result.errorField("M") ?? "the server gave no reason",
      hint: result.errorField("H"))
    sqlState = state
    severity = result.errorField("V")
    detail = result.errorField("D")
    position = result.errorField("P").flatMap { Int($0) }
    schema = result.errorField("s")
    table = result.errorField("t")
    column = result.errorField("c")
    constraint = result.errorField("n").map(Self.withoutShard)
    context = result.errorField("W")
    self.statement = statement
  }

  /// On Citus a constraint's name carries its shard: `people_email_key_102210`.
  private static func withoutShard(_ constraint: String) -> String {
    let digits = constraint.utf8.reversed().prefix { $0 >= 48 && $0 <= 57 }.count
    guard digits >= 6, constraint.utf8.dropLast(digits).last == UInt8(ascii: "_") else {
      return constraint
    }
    return String(constraint.dropLast(digits + 1))
  }
}

extension DatabaseError.Kind {
  /// What a five-letter SQLSTATE means to callers.
  init(sqlState: String, message: String) {
    self =
      switch sqlState {
      case "23505": .uniqueViolation
      case "23503": .foreignKeyViolation
      case "23514": .checkViolation
      case "23502": .notNullViolation
      case "23P01": .exclusionViolation
      case "40001": .serialization
      case "40P01": .deadlock
      case "55P03": .lockTimeout
      case "57014": message.contains("statement timeout") ? .statementTimeout : .cancelled
      case "0A000" where message.contains("cached plan"): .stalePlan
      case "25P02": .aborted
      case "42501": .notAllowed
      case "57P01", "57P02", "57P03", "57P05", "25P03": .connectionLost
      default: sqlState.hasPrefix("08") ? .connectionLost : .refused
      }
  }
}
