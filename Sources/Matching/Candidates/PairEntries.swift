package import Programs

/// A student and a mentor of a round, by the keys they are known by.
package struct PairKey: Sendable, Hashable {
  package let student: PersonKey
  package let mentor: PersonKey

  package init(student: PersonKey, mentor: PersonKey) {
    self.student = student
    self.mentor = mentor
  }
}

extension PairKey: Comparable {
  package static func < (a: PairKey, b: PairKey) -> Bool {
    a.student != b.student ? a.student < b.student : a.mentor < b.mentor
  }
}

/// A pair that must not be, and why: `do_not_match`, `never_again`, `family_request`.
package struct Exclusion: Sendable, Hashable {
  package let pair: PairKey
  package let reason: String

  package init(_ pair: PairKey, reason: String) {
    self.pair = pair
    self.reason = reason
  }
}

/// That one of a pair named the other.
package struct Wish: Sendable, Hashable {
  package enum Author: String, Sendable, CaseIterable {
    case student, mentor
  }

  package let pair: PairKey
  package let author: Author

  package init(_ pair: PairKey, by author: Author) {
    self.pair = pair
    self.author = author
  }
}

/// A match that the pair had before, and how it closed.
package struct PastMatch: Sendable, Hashable {
  package let pair: PairKey
  package let closureReason: ClosureReason

  package init(_ pair: PairKey, closureReason: ClosureReason) {
    self.pair = pair
    self.closureReason = closureReason
  }
}
