/// How far the solving of a round has got.
package enum RoundStep: Int, Sendable, CaseIterable {
  /// The people are read.
  case read = 1
  case solved
  case stored
}
