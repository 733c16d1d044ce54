import Database

extension Imports {
  /// One import: who, when, which file, how its columns were read, what it changed.
  ///
  /// - Parameters:
  ///   - words: its identifier, or so much of its beginning that only one has it.
  ///   - tenant: whose import.
  ///   - limit: how many changes to list; nil for all.
  /// - Returns: the import.
  /// - Throws: `ImportUndoError.notFound` or `.ambiguous`; `DatabaseError`.
  package func show(
    _ words: String, of tenant: Tenant.ID, limit: Int?
  ) async throws -> ImportDetails {
    try await database.tenant(tenant, readOnly: true) { [nouns] tx in
      let past = try Self.find(words, tenant, tx)
      let shown = ShownFields(of: nouns.flatMap(\.tables))
      return ImportDetails(
        past: past, mapping: try tx.one(.mapping(of: past.id, tenant: tenant)),
        created: try tx.all(.createdPeople(by: ImportIDs(of: past.id), tenant: tenant)),
        changeCount: try tx.one(.changeCount(of: past.id, shown, tenant: tenant)),
        changes: try tx.all(.changes(of: past.id, shown, limit: limit, tenant: tenant)))
    }
  }

  /// The import that some words name.
  static func find(
    _ words: String, _ tenant: Tenant.ID, _ tx: Transaction
  ) throws -> PastImport {
    let all = try tx.all(.imports(into: nil, tenant: tenant))
    let prefix = words.lowercased()
    let named = prefix.isEmpty ? [] : all.filter { $0.id.description.hasPrefix(prefix) }
    guard let only = named.first else {
      throw ImportUndoError.notFound(words, known: all.map(\.id.description))
    }
    guard named.count == 1 else {
      throw ImportUndoError.ambiguous(words, named.map(\.id.description))
    }
    return only
  }
}
