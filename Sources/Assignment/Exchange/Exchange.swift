/// What it takes to give a student one certain mentor.
package struct Exchange: Sendable, Equatable {
  /// What the round loses by it, level by level; zero if another optimal matching has the pair.
  package let cost: Worth
  /// The students whose mentor changes, the one asked about first; nil leaves a student unmatched.
  package let moves: [Move]

  package struct Move: Sendable, Equatable {
    package let student: Int
    package let mentor: Int?
  }
}
