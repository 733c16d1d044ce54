import CPQ

/// libpq's keywords and values for one connection, with Trellis's defaults where nothing was said.
struct ConnectionOptions {
  private(set) var values: [(keyword: String, value: String)] = []

  /// Reads a target; throws where its text is malformed or the way there is not safe.
  init(_ target: ConnectionTarget) throws(DatabaseError) {
    let given = try target.url.map(Self.parse) ?? [:]
    let inherited = Self.inherited()
    for (keyword, value) in given.sorted(by: { $0.key < $1.key }) { add(keyword, value) }

    let effective = given.merging(inherited) { said, _ in said }
    let fallbacks = [
      "fallback_application_name": "trellis", "connect_timeout": "5", "keepalives_idle": "5",
      "keepalives_interval": "5", "keepalives_count": "3", "tcp_user_timeout": "15000",
    ]
    for (keyword, value) in fallbacks.sorted(by: { $0.key < $1.key })
    where (effective[keyword] ?? "").isEmpty {
      add(keyword, value)
    }
    if effective["host"]?.contains(",") == true, given["target_session_attrs"] == nil {
      add("target_session_attrs", "read-write")
    }
    add("client_encoding", "UTF8")
    try demandVerification(effective, given: given, target: target)
  }

  private mutating func add(_ keyword: String, _ value: String) {
    values.append((keyword, value))
  }

  /// A server on another machine must show a certificate, or anybody on the way can read along.
  private mutating func demandVerification(
    _ effective: [String: String], given: [String: String], target: ConnectionTarget
  ) throws(DatabaseError) {
    let hosts = (effective["hostaddr"] ?? effective["host"] ?? "").split(separator: ",")
    guard !target.allowsUnverified, hosts.contains(where: { !Self.isLocal(String($0)) }) else {
      return
    }
    let mode = effective["sslmode"] ?? ""
    if mode == "verify-full" { return }
    guard given["sslmode"] == nil, mode.isEmpty || mode == "prefer" else {
      throw DatabaseError(
        .insecure, "sslmode is '\(mode)', and the database is on another machine",
        hint: "write sslmode=verify-full with sslrootcert, or allow an unverified connection")
    }
    add("sslmode", "verify-full")
  }

  private static func isLocal(_ host: String) -> Bool {
    host.hasPrefix("/") || host.hasPrefix("@") || host == "localhost" || host.hasPrefix("127.")
      || host == "::1"
  }

  /// The keywords and values that a URI says.
  private static func parse(_ url: String) throws(DatabaseError) -> [String: String] {
    var complaint: UnsafeMutablePointer<CChar>?
    guard let options = unsafe PQconninfoParse(url, &complaint) else {
      defer { unsafe PQfreemem(complaint) }
      throw DatabaseError(
        .unreachable, "the database's URL is malformed",
        hint: "Write TRELLIS_DATABASE_URL as postgresql://user@host:5432/database, or unset it.")
    }
    defer { unsafe PQconninfoFree(options) }
    return unsafe dictionary(options)
  }

  /// What PG* variables, service files and libpq itself would fill in.
  private static func inherited() -> [String: String] {
    guard let options = unsafe PQconndefaults() else { return [:] }
    defer { unsafe PQconninfoFree(options) }
    return unsafe dictionary(options)
  }

  private static func dictionary(
    _ options: UnsafeMutablePointer<PQconninfoOption>
  ) -> [String: String] {
    var found: [String: String] = [:]
    var option = unsafe options
    while let keyword = unsafe option.pointee.keyword {
      if let value = unsafe option.pointee.val {
        unsafe found[String(cString: keyword)] = unsafe String(cString: value)
      }
      unsafe option += 1
    }
    return found
  }
}
