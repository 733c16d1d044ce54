/// Reads cells that list goals, needs or offers, by the vocabulary or, without one, by the dots.
package struct GoalReader: Sendable {
  /// The most codes that one list holds.
  package static let longestList = 6
  private let tree: GoalTree?

  /// - Parameter tree: The vocabulary; nil reads any dotted code, whatever its case.
  package init(_ tree: GoalTree?) {
    self.tree = tree
  }

  /// The codes of a list in order of priority, each once, at its first place.
  package func parse(_ cell: String) -> Result<[GoalCode], CellFault> {
    var codes: [GoalCode] = []
    var seen: Set<GoalCode> = []
    for item in items(of: cell) {
      switch code(of: item) {
      case .success(let code): if seen.insert(code).inserted { codes.append(code) }
      case .failure(let fault): return .failure(fault)
      }
    }
    guard codes.count <= Self.longestList else {
      return .failure(
        CellFault(
          "list.too_long", "it lists \(codes.count) goals",
          hint: "Keep the \(Self.longestList) that matter most, the most important first."))
    }
    return .success(codes)
  }

  /// The items of a list that the vocabulary does not know, as they are written.
  package func unknownItems(in cell: String) -> [String] {
    guard let tree else { return [] }
    return items(of: cell).filter { tree.names.goals(named: $0).isEmpty }
  }

  /// Where unknown goals can be collected; nil without a vocabulary.
  var noUnknown: UnknownGoals? { tree.map { UnknownGoals(of: $0) } }

  /// A name may hold a comma itself, so a cell without other separators is first tried whole.
  private func items(of cell: String) -> [String] {
    let items = CellList.items(of: cell)
    guard items.count > 1, let tree, tree.names.goals(named: cell).count == 1 else { return items }
    return [cell]
  }

  private func code(of item: String) -> Result<GoalCode, CellFault> {
    guard let tree else { return dotted(item) }
    let named = tree.names.goals(named: item)
    switch named.count {
    case 1: return .success(named[0])
    case 0: return .failure(unknown(item, in: tree))
    default:
      let codes = named.map(\.text).joined(separator: ", ")
      return .failure(
        CellFault(
          "goal.ambiguous", "\(item.quoted) is the name of several goals",
          hint: "Write the code of the one you mean: \(codes)."))
    }
  }

  private func unknown(_ item: String, in tree: GoalTree) -> CellFault {
    let nearest = tree.names.nearest(to: item).map(\.text)
    let last = nearest.last ?? ""
    let names =
      nearest.count < 2 ? last : nearest.dropLast().joined(separator: ", ") + " or " + last
    return CellFault(
      "goal.unknown", "\(item.quoted) is not in the vocabulary",
      hint: nearest.isEmpty
        ? "Write a goal's code, name or alias; 'trellis goal list' shows them."
        : "Did you mean \(names)?")
  }

  private func dotted(_ item: String) -> Result<GoalCode, CellFault> {
    let result = GoalCode.parse(item.lowercased())
    guard case .success(let code) = result else { return result }
    guard code.dottedAncestors.count < GoalTree.deepest else {
      return .failure(
        CellFault(
          "goal.too_deep", "\(item.quoted) lies \(code.dottedAncestors.count + 1) levels deep",
          hint: "A goal's code has at most \(GoalTree.deepest) parts."))
    }
    return result
  }
}
