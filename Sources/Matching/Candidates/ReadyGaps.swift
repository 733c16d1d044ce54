/// What keeps a person from being matched on the round's date.
package struct ReadyGaps: OptionSet, Sendable, Hashable {
  package let rawValue: UInt16

  package init(rawValue: UInt16) {
    self.rawValue = rawValue & 0b1_1111_1111
  }

  /// On hold, withdrawn, completed or not yet enrolled.
  package static let status = ReadyGaps(rawValue: 1)
  /// Starts later than the round's date.
  package static let start = ReadyGaps(rawValue: 2)
  package static let consent = ReadyGaps(rawValue: 4)
  package static let screening = ReadyGaps(rawValue: 8)
  package static let training = ReadyGaps(rawValue: 16)
  package static let goals = ReadyGaps(rawValue: 32)
  package static let languages = ReadyGaps(rawValue: 64)
  package static let availability = ReadyGaps(rawValue: 128)
  /// Held for safety; why is for the safeguarding duty alone.
  package static let restricted = ReadyGaps(rawValue: 256)

  private static let codesInOrder = [
    "status", "starts_on", "consent", "screening", "training", "goals", "languages",
    "availability", "restricted",
  ]

  /// In the order of the contract: `consent`, `availability`.
  package var codes: [String] {
    Self.codesInOrder.indices
      .filter { contains(ReadyGaps(rawValue: 1 << UInt16($0))) }
      .map { Self.codesInOrder[$0] }
  }

  package init?(codes: [String]) {
    self = []
    for code in codes {
      guard let index = Self.codesInOrder.firstIndex(of: code) else { return nil }
      insert(ReadyGaps(rawValue: 1 << UInt16(index)))
    }
  }
}
