import Documents
import Reporting
import Testing

@Suite("Plain words")
struct PlainWordsTests {
  /// The words a guardian reads, by sentence, with a short word in every gap.
  private func sentences(_ language: Language) -> [[String]] {
    let shown = Message.allCases.filter { !$0.rawValue.hasPrefix("meaning") }
    return shown.flatMap { message -> [[String]] in
      let filled = (language.messages[message]?.templates ?? []).map { template in
        template.filled(
          Dictionary(uniqueKeysWithValues: Slot.allCases.map { ($0, "Ana") })
        ).plain
      }
      return filled.flatMap { $0.split(whereSeparator: { ".:;?".contains($0) }) }
        .map { $0.split(separator: " ").map { $0.lowercased().filter(\.isLetter) } }
        .map { $0.filter { !$0.isEmpty } }.filter { $0.count > 2 }
    }
  }

  /// Vowel groups, without a silent e at the end: within a few percent of a dictionary's count.
  private func syllables(_ word: String) -> Int {
    var count = 0
    var wasVowel = false
    for letter in word {
      let isVowel = "aeiouy".contains(letter)
      if isVowel, !wasVowel { count += 1 }
      wasVowel = isVowel
    }
    let isSilent = word.hasSuffix("e") && !word.hasSuffix("le") && count > 1
    return max(1, isSilent ? count - 1 : count)
  }

  @Test("English reads at grade 8 or below by Flesch and Kincaid")
  func readingLevel() {
    let sentences = self.sentences(.english)
    let words = sentences.flatMap(\.self)
    let wordsPerSentence = Double(words.count) / Double(sentences.count)
    let syllablesPerWord = Double(words.map(syllables).reduce(0, +)) / Double(words.count)
    #expect(words.count > 300)
    #expect(0.39 * wordsPerSentence + 11.8 * syllablesPerWord - 15.59 <= 8)
  }

  @Test("Spanish says usted, never tú")
  func usted() {
    let familiar: Set = ["tú", "tu", "tus", "te", "ti", "contigo", "tuyo", "tuya", "vos"]
    let said = Set(sentences(.spanish).flatMap(\.self))
    #expect(said.isDisjoint(with: familiar))
    #expect(said.contains("usted"))
  }
}
