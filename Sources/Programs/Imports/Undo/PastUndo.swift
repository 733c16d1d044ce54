package import CivilTime

/// That an import was undone: who did it, when, and what came of it.
package struct PastUndo: Sendable, Equatable {
  package let undoneAt: Instant
  package let undoneBy: String
  /// How many things it removed, how many fields it restored, and how many of both it kept.
  package let removed: Int
  package let restored: Int
  package let kept: Int
}
