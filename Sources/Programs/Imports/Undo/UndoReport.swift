import Database

/// What an undoing did, or in a dry run would have done.
package struct UndoReport: Sendable {
  package let past: PastImport
  package let isDryRun: Bool
  package let counts: UndoCounts
  /// What became of what the import created, by noun.
  package let created: [(noun: String, removed: Int, kept: Int)]
  /// Everything that is left as it is, each with its reason.
  package let kept: [KeptRow]
  private let words: [String: String]

  init(of undo: UndoRun, _ nouns: [any ImportUndo], _ tx: Transaction) throws {
    let shown = ShownFields(of: nouns.flatMap(\.tables))
    past = undo.past
    isDryRun = undo.request.isDryRun
    created = try tx.all(.undoneCreations)
    let changes = try tx.one(.undoneChanges(shown))
    counts = UndoCounts(
      removed: created.reduce(0) { $0 + $1.removed }, kept: created.reduce(0) { $0 + $1.kept },
      restored: changes.restored, keptChanges: changes.kept)
    kept = try tx.all(.keptRows(shown, tenant: undo.tenant))
    words = Dictionary(undo.uses.map { ($0.code, $0.words) }, uniquingKeysWith: { a, _ in a })
  }

  /// Why a row is kept, as what can be said of it: "was matched since".
  package func explanation(of row: KeptRow) -> String {
    words[row.reason] ?? row.explanation
  }
}

/// How much an undoing took back; what the import created and changed is the sum of each pair.
package struct UndoCounts: Sendable, Equatable {
  package let removed: Int
  package let kept: Int
  package let restored: Int
  package let keptChanges: Int

  package init(removed: Int, kept: Int, restored: Int, keptChanges: Int) {
    self.removed = removed
    self.kept = kept
    self.restored = restored
    self.keptChanges = keptChanges
  }

  package var created: Int { removed + kept }
  package var changed: Int { restored + keptChanges }
}

/// Something that an undoing leaves as it is.
package struct KeptRow: Sendable, Equatable {
  /// A noun for what the import created, else the table of what it changed.
  package let entity: String
  package let key: String
  /// The field; nil for the whole.
  package let field: String?
  /// What the import had made of the field.
  package let new: String?
  /// What was found there instead, or what keeps it.
  package let found: String?
  /// What scripts match on: `changed`, `matched`, `blocked`.
  package let reason: String

  fileprivate var explanation: String {
    switch reason {
    case "gone": "is no longer there"
    case "changed": "was changed since" + (found.map { ", to \($0.quoted)" } ?? "")
    case "blocked": "has a block on reports, which no undo lifts"
    case "status": "had another status since, now \(found ?? "another")"
    case "edited": "was changed by the later import \(found ?? "")"
    case "linked": "belongs to \(found ?? "somebody") too, who stays"
    case "other_program": "is in the program \(found ?? "") too"
    case "named": "is named by \(found ?? "some") enrollments"
    case "parent": "stands above goals that stay"
    case "confirmed": "was confirmed since"
    case "corrected": "was corrected since"
    case "settled": "was kept or cancelled since"
    case "over": "was held or called off since"
    case "answered": "was answered since"
    case "voided": "was voided before"
    default: "stands in the \((found ?? reason).replacing("_", with: " "))"
    }
  }
}
