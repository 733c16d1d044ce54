import JSON

/// A rate as the two integers it was counted from; rounded where it is shown, never before.
package struct Ratio: Sendable, Hashable {
  /// How many did.
  package let n: Int
  /// How many could have; 0 is no data.
  package let of: Int

  package init(n: Int, of: Int) {
    self.n = n
    self.of = of
  }

  /// No data.
  package static let none = Ratio(n: 0, of: 0)

  /// Whole per cent, rounded half up, or nil where there is no data.
  package var percent: Int? {
    of > 0 ? (200 * n + of) / (2 * of) : nil
  }
}

extension JSONWriter {
  /// A key and a rate, `{"n":9,"of":11}`; null without data.
  mutating func field(_ name: StaticString, _ ratio: Ratio) {
    key(name)
    guard ratio.of > 0 else { return null() }
    object { json in
      json.field("n", ratio.n)
      json.field("of", ratio.of)
    }
  }
}
