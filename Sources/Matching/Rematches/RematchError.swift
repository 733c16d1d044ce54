/// A refused request for another match of a student.
package enum RematchError: Error, Equatable {
  case alreadyQueued(student: String)
  case notQueued(student: String)
  /// A proposal that came to nothing: its student waits for the next round anyway.
  case neverBegan(student: String)
  /// The student is no longer in the program.
  case studentLeft(String)
}
