/// One pair of a round as people read it.
package struct NamedRoundPair: Sendable, Equatable {
  package let student: Match.Party
  package let mentor: Match.Party
  /// 0 to 100,000; shown as points out of 100.
  package let score: Int
  package let isPinned: Bool
}
