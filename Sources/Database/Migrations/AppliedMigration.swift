/// A migration that the database says was applied.
package struct AppliedMigration: Sendable, Equatable {
  package let version: Int
  package let name: String
  package let sha256: String
}

/// Where a database stands against the migrations in the binary.
package struct MigrationStatus: Sendable {
  package let applied: [AppliedMigration]
  /// The names of those still to come, in order.
  package let pending: [String]
  /// Why nothing may be applied: changed, missing, unknown or out of order.
  package let problems: [String]

  package var isCurrent: Bool { pending.isEmpty && problems.isEmpty }

  init(applied: [AppliedMigration], known: [Migration]) {
    self.applied = applied
    let appliedVersions = Set(applied.map(\.version))
    pending = known.filter { !appliedVersions.contains($0.version) }.map(\.name)
    problems = Self.problems(applied, known)
  }

  private static func problems(_ applied: [AppliedMigration], _ known: [Migration]) -> [String] {
    let knownByVersion = Dictionary(known.map { ($0.version, $0) }) { first, _ in first }
    let newest = applied.map(\.version).max() ?? 0
    let appliedVersions = Set(applied.map(\.version))
    var problems: [String] = []
    for past in applied {
      guard let file = knownByVersion[past.version] else {
        problems.append("\(past.name) was applied, and this version of Trellis does not know it")
        continue
      }
      if file.name != past.name {
        problems.append("\(past.name) was applied, and is called \(file.name) here")
      } else if file.sha256 != past.sha256 {
        problems.append("\(past.name) was changed after it was applied")
      }
    }
    for file in known where file.version < newest && !appliedVersions.contains(file.version) {
      problems.append("\(file.name) was never applied, but later ones were")
    }
    for (index, file) in known.enumerated() where file.version != index + 1 {
      problems.append("\(file.name) is number \(file.version), and number \(index + 1) is missing")
      break
    }
    return problems
  }
}
