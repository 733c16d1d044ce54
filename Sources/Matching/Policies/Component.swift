/// What a pair's score is made of, in the order in which it is shown and stored.
package enum Component: Int, Sendable, Hashable, CaseIterable {
  case sharedGoals, needsMet, reciprocity, availability, language, place, gradeBand, wishes

  /// The name in files, JSON and policies: `shared_goals`.
  package var code: String { Self.codes[rawValue] }

  package init?(code: String) {
    guard let index = Self.codes.firstIndex(of: code) else { return nil }
    self.init(rawValue: index)
  }

  package static let codes = [
    "shared_goals", "needs_met", "reciprocity", "availability", "language", "place", "grade_band",
    "wishes",
  ]
}

/// The eight components of one pair, each from 0 to 1000.
package struct Components: Sendable, Hashable {
  private var values = SIMD8<Int32>()

  package init() {}

  package subscript(component: Component) -> Int {
    get { Int(values[component.rawValue]) }
    set { values[component.rawValue] = Int32(truncatingIfNeeded: newValue) }
  }

  /// In the order of `Component`.
  package var list: [Int] {
    Component.allCases.map { self[$0] }
  }

  /// The pair's score under some weights, from 0 to 100,000.
  package func score(by weights: Weights) -> Int {
    Component.allCases.reduce(0) { $0 + weights[$1] * self[$1] }
  }
}
