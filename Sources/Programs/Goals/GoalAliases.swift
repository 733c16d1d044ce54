import SeparatedText
package import Tabular

/// Adding and removing what a goal is also called.
///
/// What comes of it is a file with one row, imported as any vocabulary is: checked, recorded, and
/// undone like it.
package enum GoalAliases {
  /// - Throws: `GoalAliasError`.
  package static func file(
    adding added: [String], removing removed: [String], to code: String, in tree: GoalTree
  ) throws(GoalAliasError) -> TabularFile {
    let goal = try find(code, in: tree)
    var aliases = goal.aliases
    for alias in removed {
      guard let place = aliases.firstIndex(where: { isSame($0, alias) }) else {
        throw .notThere(alias, of: goal.code.text, has: aliases)
      }
      aliases.remove(at: place)
    }
    for alias in added where !aliases.contains(where: { isSame($0, alias) }) {
      guard !alias.isEmpty, !alias.utf8.contains(where: { ";|".utf8.contains($0) }) else {
        throw .invalid(alias)
      }
      if let owner = tree.names.goals(named: alias).first(where: { $0 != goal.code }) {
        throw .taken(alias, by: owner.text)
      }
      aliases.append(alias)
    }
    var writer = TabularWriter()
    writer.row(["code", "aliases"])
    // The separator at the end keeps a single alias with a comma in it one alias.
    writer.row([goal.code.text, CellList.cell(of: aliases) + ";"])
    return TabularFile(name: "goal alias", bytes: writer.take())
  }

  /// The goal with a code, whatever its case.
  ///
  /// - Throws: `GoalAliasError.notFound` with the codes that may be meant.
  package static func find(_ code: String, in tree: GoalTree) throws(GoalAliasError) -> Goal {
    let named = tree.names.goals(named: code)
    guard named.count == 1, let known = named.first, let number = tree.number(of: known) else {
      let nearest = named.isEmpty ? tree.names.nearest(to: code) : named
      throw .notFound(code, nearest: nearest.map(\.text))
    }
    return tree.goals[number]
  }

  private static func isSame(_ a: String, _ b: String) -> Bool {
    Folding.plain(a) == Folding.plain(b)
  }
}

/// Why a goal cannot be called something, or no longer.
package enum GoalAliasError: Error, Equatable {
  case notFound(String, nearest: [String])
  case taken(String, by: String)
  case notThere(String, of: String, has: [String])
  case invalid(String)
}
