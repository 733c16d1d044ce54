import CPQ

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// One connection to the server, used by one thread at a time; every call blocks.
///
/// Only ``Session`` owns connections, on a thread of its own.
@safe
final class Connection {
  private let handle: OpaquePointer
  private var statements = StatementCache()
  private var preparesStatements: Bool
  private let watch: CallWatch
  private var isBroken = false

  /// How long the server allows itself for a statement, in seconds; 0 means no limit.
  var statementSeconds = 0

  /// PostgreSQL 15 is the oldest that Trellis is tested with.
  static let oldestServer = 15

  /// Connects.
  ///
  /// `preparesStatements` is false for poolers that cannot keep prepared statements apart.
  init(_ target: ConnectionTarget, preparesStatements: Bool = true) throws(DatabaseError) {
    let options = try ConnectionOptions(target)
    self.preparesStatements = preparesStatements
    let opened = unsafe Self.open(options)
    guard let opened = unsafe opened else {
      throw DatabaseError(.unreachable, "there is no memory for a connection")
    }
    unsafe handle = unsafe opened
    watch = CallWatch(socket: unsafe PQsocket(opened))
    guard unsafe PQstatus(handle) == CONNECTION_OK else {
      throw DatabaseError(.unreachable, connectionMessage)
    }
    // Without a receiver libpq prints the server's notices to standard error.
    unsafe PQsetNoticeReceiver(handle, { _, _ in }, nil)
    let version = Int(unsafe PQserverVersion(handle)) / 10_000
    guard version >= Self.oldestServer else {
      throw DatabaseError(
        .serverTooOld, "the server is PostgreSQL \(version), Trellis needs \(Self.oldestServer)",
        hint: "upgrade the server, or name another one in TRELLIS_DATABASE_URL")
    }
  }

  deinit {
    watch.end()
    unsafe PQfinish(handle)
  }

  /// Whether the connection can take a statement at all.
  var isOpen: Bool { unsafe !isBroken && PQstatus(handle) == CONNECTION_OK }

  /// Whether no transaction is open.
  var isIdle: Bool { unsafe PQtransactionStatus(handle) == PQTRANS_IDLE }

  /// The number of the server's process, which other sessions' views show.
  var processID: Int { Int(unsafe PQbackendPID(handle)) }

  /// The server's version, as in `15.13`.
  var serverVersion: String {
    guard let text = unsafe PQparameterStatus(handle, "server_version") else { return "" }
    return unsafe String(cString: text)
  }

  /// A handle by which another thread can cancel what runs here.
  func makeCancel() -> CancelPointer? {
    unsafe PQgetCancel(handle).map { unsafe CancelPointer(owning: $0) }
  }

  /// Runs a statement with its values; the answer comes in binary.
  func run(_ sql: SQL) throws(DatabaseError) -> ResultSet {
    guard preparesStatements else { return try runUnprepared(sql) }
    switch statements.lookUp(sql.text) {
    case .firstTime:
      return try runUnprepared(sql)
    case .secondTime(let statement):
      if statements.isEmpty, try isPooled() {
        preparesStatements = false
        return try runUnprepared(sql)
      }
      try prepare(sql, as: statement)
      return try checked(prepared(sql, statement), statement: sql.text)
    case .prepared(let statement):
      return try checked(prepared(sql, statement), statement: sql.text)
    }
  }

  /// Runs a statement with its values, and remembers nothing of it.
  func runUnprepared(_ sql: SQL) throws(DatabaseError) -> ResultSet {
    try checked(unnamed(sql), statement: sql.text)
  }

  /// Runs statements without values in one message; the answer is the last one's, in text.
  @discardableResult
  func runScript(_ text: String) throws(DatabaseError) -> ResultSet {
    try checked(
      within { unsafe ResultSet(owning: PQexec(handle, text)) }, statement: text)
  }

  /// Lets the server parse and plan a statement, and forgets it again.
  func check(_ sql: SQL) throws(DatabaseError) {
    let types = sql.binds.places.map(\.type.oid)
    let result = within {
      unsafe ResultSet(
        owning: PQprepare(handle, "", sql.text, Int32(clamping: types.count), types))
    }
    _ = try checked(result, statement: sql.text)
  }

  /// Forgets prepared statements, whose plans a change of the schema made stale.
  func forgetStatements() throws(DatabaseError) {
    statements = StatementCache()
    try runScript("DEALLOCATE ALL")
  }

  /// Sends a piece of COPY's data.
  func sendCopy(_ bytes: borrowing ByteBuffer) throws(DatabaseError) {
    let sent = unsafe bytes.withBytes { buffer in
      unsafe PQputCopyData(
        handle, buffer.baseAddress?.assumingMemoryBound(to: CChar.self),
        Int32(clamping: buffer.count))
    }
    guard sent == 1 else { throw lost() }
  }

  /// Ends COPY, with a complaint to undo it; returns the number of rows.
  func endCopy(complaint: String?, statement: String) throws(DatabaseError) -> Int {
    guard unsafe PQputCopyEnd(handle, complaint) == 1 else { throw lost() }
    let result = unsafe ResultSet(owning: PQgetResult(handle))
    // libpq wants to be asked until it has nothing more to say.
    while let rest = unsafe PQgetResult(handle) { unsafe PQclear(rest) }
    return try checked(result, statement: statement).affectedRows
  }

  /// Whether a pooler stands between: the server's process is not the one that was connected to.
  ///
  /// Such a pooler may hand the next transaction another process, which knows nothing of statements
  /// prepared in this one.
  func isPooled() throws(DatabaseError) -> Bool {
    let answer = try runScript("SELECT pg_catalog.pg_backend_pid()")
    guard let bytes = unsafe answer.cell(row: 0, column: 0) else { return true }
    return unsafe String(decoding: bytes, as: UTF8.self) != String(processID)
  }

  /// Waits for announcements of other sessions, at most so long, and returns what they say.
  func notifications(waitMilliseconds: Int32) throws(DatabaseError) -> [String] {
    var entry = pollfd(fd: unsafe PQsocket(handle), events: Int16(POLLIN), revents: 0)
    _ = unsafe poll(&entry, 1, waitMilliseconds)
    guard unsafe PQconsumeInput(handle) == 1, isOpen else { throw lost() }
    var said: [String] = []
    while let notification = unsafe PQnotifies(handle) {
      if let text = unsafe notification.pointee.extra { said.append(unsafe String(cString: text)) }
      unsafe PQfreemem(notification)
    }
    return said
  }

  private func prepare(
    _ sql: SQL, as statement: PreparedStatement
  ) throws(DatabaseError) {
    if let evicted = statements.evictIfFull() { try runScript("DEALLOCATE \(evicted.name)") }
    let types = sql.binds.places.map(\.type.oid)
    let result = within {
      unsafe ResultSet(
        owning: PQprepare(handle, statement.name, sql.text, Int32(clamping: types.count), types))
    }
    _ = try checked(result, statement: sql.text)
    statements.remember(statement)
  }

  private func prepared(_ sql: SQL, _ statement: PreparedStatement) -> ResultSet {
    let result = unsafe within {
      unsafe sql.binds.withParameters { parameters in
        unsafe PQexecPrepared(
          handle, statement.name, parameters.count, parameters.values, parameters.lengths,
          parameters.formats, 1)
      }
    }
    return unsafe ResultSet(owning: result, statement: statement)
  }

  private func unnamed(_ sql: SQL) -> ResultSet {
    let result = unsafe within {
      unsafe sql.binds.withParameters { parameters in
        unsafe PQexecParams(
          handle, sql.text, parameters.count, parameters.types, parameters.values,
          parameters.lengths, parameters.formats, 1)
      }
    }
    return unsafe ResultSet(owning: result)
  }

  /// A call that is given up when the server's own time limit is over and nothing came back.
  private func within<Value: ~Copyable>(_ call: () -> Value) -> Value {
    watch.within(seconds: statementSeconds, call)
  }

  private func checked(
    _ result: consuming ResultSet, statement: String
  ) throws(DatabaseError) -> ResultSet {
    if result.isSuccess { return result }
    // An error without a code is libpq's own: the server, which died, never gave one.
    guard isOpen, result.errorField("C") != nil else {
      isBroken = true
      throw lost()
    }
    throw DatabaseError(result: result, statement: statement)
  }

  private func lost() -> DatabaseError {
    DatabaseError(.connectionLost, connectionMessage)
  }

  /// What libpq says is wrong, on one line.
  private var connectionMessage: String {
    guard let text = unsafe PQerrorMessage(handle) else { return "the connection broke" }
    return unsafe String(cString: text).split(separator: "\n")
      .map { $0.drop { $0 == " " || $0 == "\t" } }.joined(separator: "; ")
  }

  private static func open(_ options: ConnectionOptions) -> OpaquePointer? {
    unsafe withCStrings(options.values.map(\.keyword)) { keywords in
      unsafe withCStrings(options.values.map(\.value)) { values in
        unsafe PQconnectdbParams(keywords, values, 0)
      }
    }
  }
}

@available(*, unavailable) extension Connection: Sendable {}
