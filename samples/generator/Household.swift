import CivilTime

/// A family: who lives together, who cares for whom, what is spoken at home.
struct Household {
  let id: String
  let culture: Culture
  let family: Word
  var guardians: [Guardian]
  let children: Int

  struct Guardian {
    let id: String
    let name: String
    let relationship: String
    let email: String
    let phone: String
    let language: String
    var mayReceive = "yes"
  }

  /// The households of a number of children; siblings are one household's.
  static func some(children total: Int, town: Town) -> [Household] {
    var dice = Dice("\(town.slug)/households")
    var households: [Household] = []
    var left = total
    while left > 0 {
      let siblings = dice.chance(12) ? 2 : dice.chance(3) ? 3 : 1
      households.append(
        Household(
          number: households.count + 1, children: min(left, siblings), town: town, &dice))
      left -= siblings
    }
    return households
  }

  private init(number: Int, children: Int, town: Town, _ dice: inout Dice) {
    let culture = Culture.any(&dice)
    let family = Word(dice.pick(culture.family))
    let kinds = dice.pick([
      ["mother"], ["mother"], ["mother", "father"], ["mother", "father"], ["father"],
      ["grandmother"], ["aunt"], ["mother", "stepfather"], ["grandfather"],
    ])
    let (women, men) = (dice.shuffled(culture.women), dice.shuffled(culture.men))
    let names = kinds.map { Word($0.hasSuffix("father") ? men[0] : women[0]) }
    id = "H\(Digits.padded(number, to: 3))"
    self.culture = culture
    self.family = family
    self.children = children
    guardians = zip(kinds, names).enumerated().map { index, entry in
      let (kind, given) = entry
      return Guardian(
        id: "G\(Digits.padded(number, to: 3))\(index == 0 ? "a" : "b")",
        name: "\(given.written) \(family.written)", relationship: kind,
        // One guardian in ten has no e-mail address; paper and telephone remain.
        email: dice.chance(10)
          ? "" : "\(given.plain).\(family.plain)\(number)@families.\(town.slug).example.org",
        phone: inventedPhone(&dice),
        language: dice.chance(80) ? culture.language : "en")
    }
  }
}
