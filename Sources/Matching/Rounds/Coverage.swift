/// How many of the students who are ready, the places that are free could serve by the rules.
package struct Coverage: Sendable, Equatable {
  /// The most that could be matched at once.
  package let served: Int
  /// Ready students without a match.
  package let ready: Int

  package init(served: Int, ready: Int) {
    self.served = served
    self.ready = ready
  }
}
