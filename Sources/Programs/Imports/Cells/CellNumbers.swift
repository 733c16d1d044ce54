/// Minutes that a meeting took; a day has no more.
package struct Minutes: BoundedNumber {
  package static let allowed = 0...1440
  package static let noun = "minutes"
  package let count: Int

  package init?(_ count: Int) {
    guard Self.allowed.contains(count) else { return nil }
    self.count = count
  }
}

/// Hours a month that a mentor has to give; a month has no more.
package struct HoursPerMonth: BoundedNumber {
  package static let allowed = 0...744
  package static let noun = "hours_per_month"
  package let count: Int

  package init?(_ count: Int) {
    guard Self.allowed.contains(count) else { return nil }
    self.count = count
  }
}
