import Database

/// What went wrong in the database in the command line's words; never row data.
enum DatabaseFailure {
  static func failure(for error: DatabaseError) -> Failure {
    Failure(
      status(of: error.kind), "database.\(code(of: error.kind))", sentence(for: error),
      hint: error.hint ?? hint(for: error.kind))
  }

  private static func sentence(for error: DatabaseError) -> String {
    let text = error.description.split(whereSeparator: \.isNewline).joined(separator: " ")
    return "The database: \(text)" + (text.last.map(".?!".contains) == true ? "" : ".")
  }

  private static func status(of kind: DatabaseError.Kind) -> ProcessStatus {
    switch kind {
    case .unreachable, .connectionLost, .outcomeUnknown, .localServer: .unreachable
    case .insecure, .notAllowed: .notAllowed
    case .uniqueViolation, .exclusionViolation: .conflict
    case .serialization, .deadlock, .lockTimeout, .statementTimeout: .busy
    case .cancelled: .interrupted
    default: .failed
    }
  }

  private static func code(of kind: DatabaseError.Kind) -> String {
    var code = ""
    for character in "\(kind)" {
      if character.isUppercase { code += "_" }
      code += character.lowercased()
    }
    return code
  }

  private static func hint(for kind: DatabaseError.Kind) -> String {
    switch kind {
    case .unreachable:
      "Start the server, or check TRELLIS_DATABASE_URL and the PG* variables; 'trellis doctor' checks the set-up."
    case .connectionLost:
      "Nothing of this command was saved; run it again."
    case .outcomeUnknown:
      "The connection broke while saving: look whether it was saved, then run it again if not."
    case .serverTooOld:
      "Trellis needs PostgreSQL 15 or later."
    case .notAllowed:
      "The address's user needs the roles: as a superuser run 'trellis db migrate', then GRANT trellis_app, trellis_control, trellis_safeguarding, trellis_worker TO that user."
    case .insecure:
      "Use sslmode=verify-full in the address, or allow it with TRELLIS_INSECURE=true."
    case .serialization, .deadlock, .lockTimeout, .statementTimeout:
      "Somebody else is working on the same; try again in a moment."
    case .migration:
      "'trellis db status' shows both sides; 'trellis db migrate' brings the database up to date."
    case .localServer:
      "'trellis doctor' shows which programs of PostgreSQL were found, and where."
    case .cancelled:
      "What was not finished has not happened."
    default:
      "'trellis doctor' checks the set-up."
    }
  }
}
