import CivilTime
import Database

/// What the parts of a batch agreed on, and once it is over how much it was.
struct PlannedBatch: Sendable, Equatable {
  let batch: Int64
  /// The claim under which it was planned: greater than those of all plans before it.
  let number: Int64
  /// Facts entered later are not in it.
  let enteredBy: Instant
  let span: EditionSpan
  let letters: Int
  let roll: String
  let fingerprints: [String]?
  let folder: String
  /// Nil until it is finished.
  var files: Int?
}

/// A part that is made.
struct MadePart: Sendable {
  let letters: Range<Int>
  let made: BatchWriter.Made
}
