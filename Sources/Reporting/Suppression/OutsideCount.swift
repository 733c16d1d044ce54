/// How many people, as outsiders may read it: nobody, at least as many as the floor, or not told.
///
/// There is no way to make one that tells a count under the floor.
package struct OutsideCount: Sendable, Hashable {
  /// Nil where it is not told.
  package let told: Int?

  package init(_ count: Int, floor: Int, isHidden: Bool = false) {
    told = isHidden || (1..<max(1, floor)).contains(count) || count < 0 ? nil : count
  }
}
