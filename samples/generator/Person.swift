import CivilTime

/// What students and mentors have in common.
struct Person {
  let id: String
  let given: Word
  let family: Word
  var household = ""
  var languages: [String]
  var modes: [String]
  var goals: [String]
  var needs: [String]
  var offers: [String]
  var slots: [Slot]

  /// `given.family`, for an e-mail address.
  var mailbox: String {
    "\(given.plain).\(family.plain)"
  }
}

/// A telephone number that is nobody's: 555-0100 to 555-0199 are kept for stories.
func inventedPhone(_ dice: inout Dice) -> String {
  "\(dice.pick(["217", "309", "618"]))-555-01\(Digits.padded(dice.roll(100), to: 2))"
}

/// Some codes, each at most once, in an order of priority.
func someCodes(_ count: ClosedRange<Int>, of list: [String], _ dice: inout Dice) -> [String] {
  dice.pick(dice.number(count), of: list)
}

/// A date as a cell has it; blank where there is none.
func text(_ day: Day?) -> String {
  day?.description ?? ""
}
