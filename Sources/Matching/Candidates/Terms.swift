import Programs

/// How two people could meet and talk, in one byte: three bits for the language, three for the place,
/// two for the grade band.
///
/// The better value of a component has the higher bits, so that of several the highest byte is the
/// best, and bytes of different components only have to be put together.
struct Terms {
  private static let languages = [0, 600, 800, 1000]
  private static let places = [0, 300, 500, 700, 1000]
  private static let gradeBands = [0, 500, 1000]

  let language: Int
  let place: Int
  let gradeBand: Int

  /// Reads a byte; one that nobody writes has a component of zero.
  init(code: UInt8) {
    func value(_ values: [Int], _ place: UInt8) -> Int {
      values.indices.contains(Int(place)) ? values[Int(place)] : 0
    }
    language = value(Self.languages, code >> 5)
    place = value(Self.places, code >> 2 & 7)
    gradeBand = value(Self.gradeBands, code & 3)
  }

  static func code(language: Int) -> UInt8 { code(language, in: languages) << 5 }

  static func code(place: Int) -> UInt8 { code(place, in: places) << 2 }

  static func code(gradeBand: Int) -> UInt8 { code(gradeBand, in: gradeBands) }

  private static func code(_ value: Int, in values: [Int]) -> UInt8 {
    UInt8(values.firstIndex(of: value) ?? 0)
  }

  /// Whether a rule forbids a pair on these terms.
  func breaks(_ rules: [Rule]) -> Bool {
    rules.contains { rule in
      switch rule {
      case .noCommonLanguage: language == 0
      case .noPrimaryLanguage: language < 800
      case .noCommonMode: place == 0
      case .gradeBandNotServed: gradeBand < 1000
      default: false
      }
    }
  }
}
