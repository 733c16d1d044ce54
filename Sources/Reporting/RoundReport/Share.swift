/// The share matched in each of several groups of ready students.
package struct Share: Sendable, Hashable {
  package enum Dimension: Sendable, Hashable, CaseIterable {
    case site, language, gradeBand, hours
  }

  /// What a group has in common.
  package enum Name: Sendable, Hashable {
    /// As people wrote it.
    case typed(String)
    /// One of Trellis's own words.
    case word(String)
    case notStated
    /// So many groups that are too small to stand alone.
    case small(Int)
    /// So many groups beyond those that are listed.
    case more(Int)
  }

  package struct Group: Sendable, Hashable {
    package let name: Name
    package let ready: Int
    package let matched: Int

    package var percent: Int { ready == 0 ? 0 : matched * 100 / ready }
    package var isSmall: Bool { ready < Share.smallest }
  }

  /// With fewer students a share says little, and groups are put together.
  package static let smallest = 5
  package static let longest = 20

  package let dimension: Dimension
  /// Each ready student is in one.
  package let groups: [Group]
}

/// Counts the students of groups as they come.
struct ShareCount {
  private var counts: [String: (name: Share.Name, ready: Int, matched: Int)] = [:]
  private var notStated = (ready: 0, matched: 0)

  /// Counts a student of a group, told apart by its key; nil where the student's is not stated.
  mutating func add(_ group: (key: String, name: Share.Name)?, isMatched: Bool) {
    guard let group else {
      notStated.ready += 1
      notStated.matched += isMatched ? 1 : 0
      return
    }
    var count = counts[group.key] ?? (group.name, 0, 0)
    count.ready += 1
    count.matched += isMatched ? 1 : 0
    counts[group.key] = count
  }

  /// The groups in a given order, small ones too.
  func groups(inOrder keys: [String]) -> [Share.Group] {
    keys.compactMap { counts[$0].map(Self.group) } + unstated
  }

  /// The lowest share first, small groups as one, and no more than fit a page.
  var groupsByShare: [Share.Group] {
    let all = counts.sorted { $0.key < $1.key }.map { Self.group($0.value) }
    let small = all.filter(\.isSmall)
    let large = (small.count > 1 ? all.filter { !$0.isSmall } : all).stableSorted { a, b in
      let (left, right) = (a.matched * b.ready, b.matched * a.ready)
      return left == right ? a.ready > b.ready : left < right
    }
    return Array(large.prefix(Share.longest))
      + Self.merged(Array(large.dropFirst(Share.longest)), as: Share.Name.more)
      + Self.merged(small.count > 1 ? small : [], as: Share.Name.small) + unstated
  }

  private var unstated: [Share.Group] {
    notStated.ready == 0
      ? []
      : [Share.Group(name: .notStated, ready: notStated.ready, matched: notStated.matched)]
  }

  private static func group(
    _ count: (name: Share.Name, ready: Int, matched: Int)
  ) -> Share.Group {
    Share.Group(name: count.name, ready: count.ready, matched: count.matched)
  }

  private static func merged(
    _ groups: [Share.Group], as name: (Int) -> Share.Name
  ) -> [Share.Group] {
    guard !groups.isEmpty else { return [] }
    return [
      Share.Group(
        name: name(groups.count), ready: groups.reduce(0) { $0 + $1.ready },
        matched: groups.reduce(0) { $0 + $1.matched })
    ]
  }
}
