/// A refused request about a fact of a pair.
package enum FactError: Error, Equatable {
  /// The program has no such match; the words that were to name it.
  case matchUnknown(String)
  /// Several students fit the words; their matches.
  case matchAmbiguous(String, [String])
  case notFound(String)
  case alreadyVoided(reason: String)
  case nothingToCorrect
  /// No goal is called that; codes that may be meant.
  case goalUnknown(String, nearest: [String])
  /// The clocks of the program's zone skip a local time.
  case timeSkipped(String, zone: String)
}
