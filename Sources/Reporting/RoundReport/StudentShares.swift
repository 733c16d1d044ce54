import Matching
import Programs

/// Divides a round's ready students into groups, four times over.
enum StudentShares {
  static func shares(of students: [RoundStudent], matched: Set<PersonKey>) -> [Share] {
    let ready = students.filter(\.profile.isReady)
    return Share.Dimension.allCases.map { dimension in
      var count = ShareCount()
      for student in ready {
        count.add(
          group(of: student, by: dimension), isMatched: matched.contains(student.profile.key))
      }
      return Share(dimension: dimension, groups: groups(count, by: dimension))
    }
  }

  private static func group(
    of student: RoundStudent, by dimension: Share.Dimension
  ) -> (key: String, name: Share.Name)? {
    switch dimension {
    case .site:
      return ComparisonKey(student.profile.site).map { key in
        (key.text, .typed(student.profile.site ?? key.text))
      }
    case .language:
      return student.profile.languages.first.map { ($0.code, .word($0.englishName)) }
    case .gradeBand: return student.grade.map { ($0.band.code, .word($0.band.code)) }
    case .hours:
      let band = HoursBand(halfHours: student.profile.availability)
      return (band.rawValue, .word(band.rawValue))
    }
  }

  private static func groups(_ count: ShareCount, by dimension: Share.Dimension) -> [Share.Group] {
    switch dimension {
    case .site, .language: count.groupsByShare
    case .gradeBand: count.groups(inOrder: GradeBand.allCases.map(\.code))
    case .hours: count.groups(inOrder: HoursBand.allCases.map(\.rawValue))
    }
  }
}

/// How many hours a week somebody offers.
enum HoursBand: String, CaseIterable {
  case underTwo = "under 2 hours"
  case underFive = "2 to under 5 hours"
  case upToTen = "5 to 10 hours"
  case overTen = "over 10 hours"

  init(halfHours availability: Availability) {
    switch availability.overlap(with: availability) {
    case ..<4: self = .underTwo
    case ..<10: self = .underFive
    case ...20: self = .upToTen
    default: self = .overTen
    }
  }
}
