/// A name in one cell, taken apart.
///
/// `García López, Ana`, `Ana María de la Cruz`, `John Smith Jr.`: with a comma the family name comes first and is beyond doubt. Without one the last word is it,
/// with the particles before it and the suffix behind it; from three words on that is a guess.
struct WholeName: Equatable {
  let given: String
  let family: String
  let isGuess: Bool

  init(_ name: String) {
    let halves = name.split(separator: ",", maxSplits: 1).map { Folding.trimmed($0) }
    if halves.count == 2, halves.allSatisfy({ !$0.isEmpty }), !Self.isSuffix(halves[1]) {
      (family, given, isGuess) = (halves[0], halves[1], false)
      return
    }
    let words = name.split { $0 == " " || $0 == "," }.map(String.init)
    var start = words.count - 1
    if start > 1, Self.isSuffix(words[start]) { start -= 1 }
    var hasParticle = false
    while start > 1, Self.particles.contains(Folding.plain(words[start - 1])) {
      start -= 1
      hasParticle = true
    }
    guard start > 0 else {
      (given, family, isGuess) = (words.joined(separator: " "), "", false)
      return
    }
    given = words[..<start].joined(separator: " ")
    family = words[start...].joined(separator: " ")
    isGuess = start > 1 && !hasParticle
  }

  private static func isSuffix(_ word: String) -> Bool {
    ["jr", "jr.", "sr", "sr.", "ii", "iii", "iv"].contains(Folding.plain(word))
  }

  private static let particles: Set = [
    "de", "del", "la", "las", "los", "da", "das", "do", "dos", "di", "du", "le", "van", "von",
    "der", "den", "ter", "bin", "ibn", "ben", "al", "el", "st.", "mac",
  ]
}
