/// Time together, from the meetings whose length somebody wrote down.
package struct Dosage: Sendable, Equatable {
  /// Minutes of the meetings that state them.
  package let minutes: Int
  /// Days of the match outside holds and breaks.
  package let activeDays: Int
  /// How many meetings state their minutes, of all.
  package let stated: Ratio

  package init(minutes: Int, activeDays: Int, stated: Ratio) {
    self.minutes = minutes
    self.activeDays = activeDays
    self.stated = stated
  }

  /// Tenths of minutes an active month of 30.4375 days, rounded half up, or nil without data.
  package var tenthsOfMinutesAMonth: Int? {
    guard stated.n > 0, activeDays > 0 else { return nil }
    // 30.4375 is 487 / 16.
    let (numerator, denominator) = (minutes * 4870, activeDays * 16)
    return (2 * numerator + denominator) / (2 * denominator)
  }
}
