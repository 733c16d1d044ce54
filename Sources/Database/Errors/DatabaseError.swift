/// What went wrong in or on the way to the database.
///
/// Its description never contains row data: PostgreSQL's DETAIL ("Failing row contains ...") and
/// the messages that quote a value stay in fields of their own.
@usableFromInline
package struct DatabaseError: Error, Sendable {
  /// What a caller can act on.
  package enum Kind: Sendable, Hashable {
    /// No server answers, or it went away before anything was written.
    case unreachable
    /// The server is older than Trellis needs.
    case serverTooOld
    /// A connection over a network without a verified certificate.
    case insecure
    /// The connection broke in the middle; the transaction is rolled back.
    case connectionLost
    /// The connection broke during COMMIT; whether it was saved is not known.
    case outcomeUnknown
    case uniqueViolation
    case foreignKeyViolation
    case checkViolation
    case notNullViolation
    case exclusionViolation
    /// Two transactions got in each other's way, more often than was retried.
    case serialization
    case deadlock
    case lockTimeout
    case statementTimeout
    case cancelled
    /// A table changed its columns under a prepared statement; retried by itself.
    case stalePlan
    /// A statement failed, its error was swallowed, and the transaction could not be committed.
    case aborted
    case notAllowed
    /// A column, type, table or count of rows is not what the query says.
    case decoding
    /// The layer was used against its rules.
    case misuse
    /// The migrations in the binary and in the database disagree.
    case migration
    /// PostgreSQL's own programs are missing or failed.
    case localServer
    /// Everything else the server refused.
    case refused
  }

  package let kind: Kind
  /// What happened, in the server's words or ours; the server's may quote a value.
  package let message: String
  package var sqlState: String?
  package var severity: String?
  /// Row data, possibly: never for logs or answers.
  package var detail: String?
  package var hint: String?
  /// Where in ``statement``, counted in characters from 1.
  package var position: Int?
  package var schema: String?
  package var table: String?
  package var column: String?
  package var constraint: String?
  package var context: String?
  /// The statement's text with `$n`, never its values.
  package var statement: String?
  /// The file and line of our own SQL that it comes from: `V0002__people.sql:17`.
  package var location: String?

  package init(_ kind: Kind, _ message: String, hint: String? = nil) {
    self.kind = kind
    self.message = message
    self.hint = hint
  }

  /// Whether running the whole transaction again may succeed.
  package var isRetryable: Bool {
    kind == .serialization || kind == .deadlock || kind == .stalePlan
  }

  /// Whether the connection is of no more use.
  var isConnectionGone: Bool {
    kind == .unreachable || kind == .connectionLost || kind == .outcomeUnknown
  }
}

extension DatabaseError: CustomStringConvertible {
  /// One line without row data: the message (or, where the server quotes values, its code alone),
  /// then the code and the constraint.
  @usableFromInline package var description: String {
    var text = quotesValues ? "the database refused a value" : message
    if let location { text = "\(location): \(text)" }
    if let sqlState { text += " (\(sqlState))" }
    if let constraint, !text.contains(constraint) { text += " [\(constraint)]" }
    return text
  }

  /// Class 22 ("invalid input syntax for type date: ...") and RAISE quote what they were given.
  private var quotesValues: Bool {
    guard let sqlState else { return false }
    return sqlState.hasPrefix("22") || sqlState.hasPrefix("P0")
  }
}
