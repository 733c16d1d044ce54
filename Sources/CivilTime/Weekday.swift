/// A day of the week, numbered as ISO 8601 does: Monday is 1.
package enum Weekday: Int, Sendable, Hashable, CaseIterable {
  case monday = 1
  case tuesday, wednesday, thursday, friday, saturday, sunday

  /// The weekday of a number of days after some Monday; negative numbers are before it.
  init(mondayBased days: Int) {
    let index = ((days % 7) + 7) % 7
    self = Self.allCases[index]
  }

  /// The English name in lower case: `monday`.
  package var name: String { "\(self)" }

  /// The weekday of an English name or its first three letters, in any case.
  package init?(name: String) {
    let folded = name.lowercased()
    guard
      let match = Self.allCases.first(where: { $0.name == folded || $0.name.prefix(3) == folded })
    else { return nil }
    self = match
  }
}
