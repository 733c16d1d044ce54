/// Languages that choose a plural form by the same rule of Unicode's CLDR, for whole numbers.
package enum PluralFamily: String, Sendable, Hashable, CaseIterable {
  /// Chinese, Vietnamese, Japanese, Hmong: one form for every number.
  case otherOnly = "other-only"
  /// English, Spanish, Somali.
  case oneOther = "one-other"
  /// French, Portuguese of Brazil: none is singular.
  case french
  /// Tagalog.
  case filipino
  /// Hebrew.
  case hebrew
  /// Czech, Slovak.
  case czech
  case polish
  /// Russian, Ukrainian, Bosnian.
  case slavic
  case arabic

  /// The forms that sentences with a number need.
  package var categories: [PluralCategory] {
    switch self {
    case .otherOnly: [.other]
    case .oneOther, .french, .filipino: [.one, .other]
    case .hebrew: [.one, .two, .other]
    case .czech: [.one, .few, .other]
    case .polish, .slavic: [.one, .few, .many]
    case .arabic: [.zero, .one, .two, .few, .many, .other]
    }
  }

  /// The form that goes with a number.
  package func category(of number: Int) -> PluralCategory {
    let count = number.magnitude
    let (tens, hundreds) = (count % 10, count % 100)
    let isTeen = (11...14).contains(hundreds)
    switch self {
    case .otherOnly: return .other
    case .oneOther: return count == 1 ? .one : .other
    case .french: return count <= 1 ? .one : .other
    case .filipino: return [4, 6, 9].contains(tens) ? .other : .one
    case .hebrew: return count == 1 ? .one : count == 2 ? .two : .other
    case .czech: return count == 1 ? .one : (2...4).contains(count) ? .few : .other
    case .polish where count == 1: return .one
    case .polish: return (2...4).contains(tens) && !isTeen ? .few : .many
    case .slavic where tens == 1 && !isTeen: return .one
    case .slavic: return (2...4).contains(tens) && !isTeen ? .few : .many
    case .arabic: return Self.arabic(count)
    }
  }

  private static func arabic(_ count: UInt) -> PluralCategory {
    switch (count, count % 100) {
    case (0, _): .zero
    case (1, _): .one
    case (2, _): .two
    case (_, 3...10): .few
    case (_, 11...99): .many
    default: .other
    }
  }
}

/// The plural forms of the world's languages, as Unicode's CLDR names them.
package enum PluralCategory: String, Sendable, Hashable, CaseIterable {
  case zero, one, two, few, many, other
}
