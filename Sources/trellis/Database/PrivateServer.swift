import Database

/// The private server, for commands that make no sense with a server of somebody else's.
enum PrivateServer {
  /// - Throws: `Failure` where the settings name another server.
  static func required(_ office: Office) throws -> LocalServer {
    let choice = try office.databaseChoice
    guard case .local(let server) = choice else {
      throw Failure(
        .notAllowed, "database.not_private", "The database is named by \(choice.name).",
        hint: "Trellis starts and stops only its private server; unset the variable to use that.")
    }
    return server
  }
}
