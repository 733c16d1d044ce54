package import CivilTime

/// When a young person decides for themselves who is told what.
package enum ComingOfAge {
  /// The day somebody turns eighteen; born on 29 February, on 1 March.
  package static func day(bornOn birth: Day) -> Day {
    let (year, month, day) = birth.parts
    return Day(year: year + 18, month: month, day: day)
      ?? Day(year: year + 18, month: 3, day: 1) ?? birth + 6575
  }
}
