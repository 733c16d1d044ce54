import Programs

/// The scores of a student with every mentor, computed from the contract's formulas.
///
/// Mentors share languages, places and bands: each different value is looked at once for a student.
/// Hours are compared mentor by mentor, and goals of those who are still candidates then.
struct ContractRows {
  /// What stands where a pair is no candidate.
  static let forbidden: Int32 = -1

  private let checked: CheckedSnapshot
  private let weights: Weights
  private let takesPart: [Bool]
  private let languages: Distinct<[Language]>
  private let places: Distinct<Surroundings>
  private let bands: Distinct<GradeBands>
  private let goals: MentorLists
  private let offers: MentorLists
  private let needs: MentorLists
  private let hours: [UInt64]
  private let byHousehold: [ComparisonKey: [Int]]
  private let worthOfHours: [Int32]

  /// Mentors take part who are ready and have a place left after the pins.
  init(_ checked: CheckedSnapshot, takesPart: [Bool], weights: Weights) {
    let (snapshot, mentors) = (checked.snapshot, checked.snapshot.mentors)
    self.checked = checked
    self.weights = weights
    self.takesPart = takesPart
    languages = Distinct(mentors.map(\.profile.languages))
    places = Distinct(checked.surroundings.mentors)
    bands = Distinct(mentors.map(\.gradeBands))
    goals = MentorLists(mentors.map { checked.goals.numbers(of: $0.profile.goals) })
    offers = MentorLists(mentors.map { checked.goals.numbers(of: $0.profile.offers) })
    needs = MentorLists(mentors.map { checked.goals.numbers(of: $0.profile.needs) })
    hours = mentors.flatMap { mentor in (0..<6).map { mentor.profile.availability.words[$0] } }
    byHousehold = Self.byHousehold(checked)
    let policy = snapshot.policy
    let least = policy.rulesOff.contains(.tooLittleOverlap) ? 0 : policy.minimumHalfHours
    worthOfHours = (0...Availability.halfHoursAWeek).map { halfHours in
      guard halfHours >= least else { return Self.forbidden }
      let value = ContractFormulas.availability(halfHours, target: policy.targetHalfHours)
      return Int32(weights[.availability] * value)
    }
  }

  private static func byHousehold(_ checked: CheckedSnapshot) -> [ComparisonKey: [Int]] {
    guard !checked.snapshot.policy.rulesOff.contains(.sameHousehold) else { return [:] }
    var mentors: [ComparisonKey: [Int]] = [:]
    for (mentor, household) in checked.households.mentors.enumerated() {
      if let household { mentors[household, default: []].append(mentor) }
    }
    return mentors
  }

  /// Writes the student's score with each mentor, or `forbidden`.
  func fill(_ row: inout [Int32], student: Int) {
    score(&row, student)
    for (mentor, value) in checked.pairs.wishedMentors[student] ?? []
    where row[mentor] != Self.forbidden {
      row[mentor] += Int32(weights[.wishes] * value)
    }
    for mentor in checked.pairs.barredMentors[student] ?? [] { row[mentor] = Self.forbidden }
    if let household = checked.households.students[student] {
      for mentor in byHousehold[household] ?? [] { row[mentor] = Self.forbidden }
    }
  }

  private func score(_ row: inout [Int32], _ student: Int) {
    let profile = checked.snapshot.students[student].profile
    let (own, wanted) = (profile.availability.words, WantedGoals(checked.goals, profile, weights))
    let classes = classes(student)
    for mentor in takesPart.indices {
      row[mentor] = Self.forbidden
      guard takesPart[mentor] else { continue }
      let language = classes.languages[languages.numbers[mentor]]
      let place = classes.places[places.numbers[mentor]]
      let band = classes.bands[bands.numbers[mentor]]
      guard language | place | band >= 0 else { continue }
      var common = 0
      for word in 0..<6 { common += (own[word] & hours[mentor * 6 + word]).nonzeroBitCount }
      let time = worthOfHours[common]
      guard time >= 0 else { continue }
      row[mentor] =
        language + place + band + time + wanted.sharedGoals(goals, mentor)
        + wanted.needsMet(offers, mentor) + wanted.reciprocity(needs, mentor)
    }
  }

  /// For each different value that mentors have what it adds to a student's score.
  private struct Classes {
    let languages: [Int32]
    let places: [Int32]
    let bands: [Int32]
  }

  private func classes(_ student: Int) -> Classes {
    let (policy, profile) = (checked.snapshot.policy, checked.snapshot.students[student].profile)
    let requirements = Set(policy.requirements)
    let place = checked.surroundings.students[student]
    let band = checked.snapshot.students[student].grade?.band
    func worth(_ component: Component, _ value: Int, unless isForbidden: Bool) -> Int32 {
      isForbidden ? Self.forbidden : Int32(weights[component] * value)
    }
    return Classes(
      languages: languages.values.map {
        let value = ContractFormulas.language(profile.languages, $0)
        return worth(
          .language, value,
          unless: value == 0 && !policy.rulesOff.contains(.noCommonLanguage)
            || value < 800 && requirements.contains(.primaryLanguage))
      },
      places: places.values.map {
        let value = ContractFormulas.place(place, $0)
        let isElsewhere = place.site == nil || place.site != $0.site
        return worth(
          .place, value,
          unless: value == 0 && !policy.rulesOff.contains(.noCommonMode)
            || isElsewhere && requirements.contains(.sameSite))
      },
      bands: bands.values.map {
        let value = ContractFormulas.gradeBand(band, $0)
        return worth(
          .gradeBand, value, unless: value < 1000 && requirements.contains(.gradeBand))
      })
  }
}

/// The different values of a column, and which of them each row has.
private struct Distinct<Value: Hashable> {
  private(set) var values: [Value] = []
  private(set) var numbers: [Int] = []

  init(_ column: [Value]) {
    var known: [Value: Int] = [:]
    for value in column {
      let number = known[value] ?? values.count
      numbers.append(number)
      guard number == values.count else { continue }
      known[value] = number
      values.append(value)
    }
  }
}
