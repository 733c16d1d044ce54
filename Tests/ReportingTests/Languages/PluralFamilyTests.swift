import Reporting
import Testing

@Suite("Plural forms")
struct PluralFamilyTests {
  @Test(
    "A number takes the form that Unicode's CLDR gives it",
    arguments: [
      (PluralFamily.otherOnly, [PluralCategory.other: [0, 1, 2, 5, 21, 100]]),
      (.oneOther, [.one: [1, -1], .other: [0, 2, 11, 21, 101]]),
      (.french, [.one: [0, 1], .other: [2, 11, 21, 100]]),
      (.filipino, [.one: [0, 1, 2, 3, 5, 7, 8, 10, 11], .other: [4, 6, 9, 14, 26, 109]]),
      (.hebrew, [.one: [1], .two: [2], .other: [0, 3, 10, 20, 100]]),
      (.czech, [.one: [1], .few: [2, 3, 4], .other: [0, 5, 12, 22]]),
      (.polish, [.one: [1], .few: [2, 4, 22, 104], .many: [0, 5, 12, 14, 21, 112]]),
      (.slavic, [.one: [1, 21, 101], .few: [2, 4, 22, 34], .many: [0, 5, 11, 14, 20, 111]]),
      (
        .arabic,
        [
          .zero: [0], .one: [1], .two: [2], .few: [3, 10, 103, 110], .many: [11, 26, 99, 111],
          .other: [100, 101, 102, 200, 1000],
        ]
      ),
    ])
  func categories(family: PluralFamily, expected: [PluralCategory: [Int]]) {
    for (category, numbers) in expected {
      for number in numbers {
        #expect(family.category(of: number) == category, "\(family.rawValue) \(number)")
      }
    }
    #expect(Set(expected.keys) == Set(family.categories))
    for number in [Int.min, -21, 3, 1_000_002, Int.max] {
      #expect(family.categories.contains(family.category(of: number)))
    }
  }
}
