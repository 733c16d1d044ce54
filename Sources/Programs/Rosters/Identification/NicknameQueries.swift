import Database

extension SQL {
  /// Nicknames as rows `(name, kin)`: names of one `kin` may be one person's.
  static var nicknames: SQL {
    let entries = Nicknames.entries
    return """
      (SELECT name, kin
         FROM unnest(\(entries.map(\.name)), \(entries.map(\.kin))) AS u (name, kin))
      """
  }
}
