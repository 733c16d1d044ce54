/// How much each component counts: whole numbers from 0 to 100 that sum to 100.
package struct Weights: Sendable, Hashable {
  package static let sum = 100
  private let values: [Int]

  /// - Parameter values: In the order of `Component`; nil unless they are weights.
  package init?(_ values: [Int]) {
    guard values.count == Component.allCases.count,
      values.allSatisfy((0...Self.sum).contains), values.reduce(0, +) == Self.sum
    else { return nil }
    self.values = values
  }

  private init(checked values: [Int]) {
    self.values = values
  }

  package static let standard = Weights(checked: [30, 22, 10, 12, 10, 7, 5, 4])

  package subscript(component: Component) -> Int {
    values[component.rawValue]
  }
}
