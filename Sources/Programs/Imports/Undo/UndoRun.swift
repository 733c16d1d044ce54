package import CivilTime
package import Database

/// Who undoes an import.
package struct UndoRequest: Sendable {
  package let tenant: Tenant.ID
  /// Recorded with the undoing.
  package let actor: String
  /// Do everything, then roll back.
  package var isDryRun: Bool

  package init(tenant: Tenant.ID, actor: String, isDryRun: Bool = false) {
    self.tenant = tenant
    self.actor = actor
    self.isDryRun = isDryRun
  }
}

/// One undoing under way: what the nouns must know to take part.
package struct UndoRun: Sendable {
  package let past: PastImport
  package let request: UndoRequest
  /// The import's program; nil for what is the tenant's.
  package let program: Program?
  package let now: Instant
  /// The day it is in the program's zone.
  let today: Day
  /// Everything that people may be used for.
  let uses: [PersonUse]
  /// What identifiers of rows that the undoing itself makes are made from.
  let seriesID: ImportReport.ID

  package var tenant: Tenant.ID { request.tenant }
  package var id: ImportReport.ID { past.id }

  /// The reason that goes with what an undoing takes back but must not delete.
  package static let voidReason = "import undone"

  /// Whether an identifier is one that the import made.
  package func isOwn(_ id: SQL) -> SQL { ImportIDs(of: self.id).contain(id) }
}
