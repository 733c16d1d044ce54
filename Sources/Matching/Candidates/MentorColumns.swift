import Programs

/// What the kernel needs to know of the mentors who have a place, laid out by what a student asks.
///
/// Each row answers one question about every mentor: how close their goals come to `stem.computing`,
/// whether they speak Spanish, how many half-hours they have before Tuesday noon.
///
/// Nothing is written once it is made, so any number of threads may read it.
final class MentorColumns: Sendable {
  let width: Int

  let goalRows: RowNumbers
  let needRows: RowNumbers
  let offerRows: RowNumbers
  /// The longest list of needs of any mentor: so many rows for each offer.
  let mostNeeds: Int
  /// How close the nearest of a mentor's goals comes to a goal, in steps.
  let goals: Plane<UInt8>
  /// How close the nearest of a mentor's offers comes to a need, in steps.
  let offers: Plane<UInt8>
  /// How close a mentor's need at each place of the list comes to an offer, in steps.
  let needs: Plane<UInt8>
  /// Row 0: `ScoreTables.noOffers` for mentors who offer nothing, else 0.
  let offerless: Plane<UInt8>
  /// Row 0: where a mentor's part of the table of reciprocity begins.
  let reciprocityBase: Plane<UInt16>
  /// Half-hours that a mentor has before each of the week's.
  let hoursBefore: Plane<UInt16>
  /// `Terms` for a student's first language, and for a further one.
  let primaryLanguage: Plane<UInt8>
  let otherLanguage: Plane<UInt8>
  /// `Terms` for meeting in person at a site, in a region, or else by the modes a student has.
  let siteMeeting: Plane<UInt8>
  let regionMeeting: Plane<UInt8>
  let remoteMeeting: Plane<UInt8>
  /// 1 where the mentor is of the site, whatever the modes.
  let siteMembers: Plane<UInt8>
  /// `Terms` for each band, and last for a student without grade.
  let bands: Plane<UInt8>

  init(
    _ score: PairScore, students: [Int], mentors: [Int]
  ) {
    let people = mentors.map { score.people.mentors[$0] }
    let asking = students.map { score.people.students[$0] }
    let tree = score.snapshot.goals
    let width = mentors.count
    self.width = width
    goalRows = RowNumbers(of: asking.lazy.flatMap(\.goals), outOf: tree.goals.count)
    needRows = RowNumbers(of: asking.lazy.flatMap(\.needs), outOf: tree.goals.count)
    offerRows = RowNumbers(of: asking.lazy.flatMap(\.offers), outOf: tree.goals.count)
    mostNeeds = people.map(\.needs.count).max() ?? 0
    goals = Self.nearest(goalRows.used, people.map(\.goals), tree)
    offers = Self.nearest(needRows.used, people.map(\.offers), tree)
    needs = Self.eachNeed(offerRows.used, people.map(\.needs), places: mostNeeds, tree)
    offerless = Self.row(people) { $0.offers.isEmpty ? UInt8(ScoreTables.noOffers) : 0 }
    reciprocityBase = Self.row(people) { UInt16($0.needs.count * (ScoreTables.mostCover + 1)) }
    hoursBefore = Self.hoursBefore(people)
    primaryLanguage = Plane(rows: score.people.languageCount, width: width)
    otherLanguage = Plane(rows: score.people.languageCount, width: width)
    siteMeeting = Plane(rows: score.people.siteCount + 1, width: width)
    regionMeeting = Plane(rows: score.people.regionCount + 1, width: width)
    siteMembers = Plane(rows: score.people.siteCount + 1, width: width)
    remoteMeeting = Plane(rows: 8, width: width)
    bands = Plane(rows: GradeBand.allCases.count + 1, width: width)
    for (column, person) in people.enumerated() {
      fillLanguages(person, column)
      fillPlaces(person, column)
      fillBands(score.snapshot.mentors[mentors[column]].gradeBands, column)
    }
  }

  /// The same columns in another order: first comes the one whose number is first in `order`.
  init(_ other: MentorColumns, order: [Int32]) {
    width = other.width
    goalRows = other.goalRows
    needRows = other.needRows
    offerRows = other.offerRows
    mostNeeds = other.mostNeeds
    goals = Plane(other.goals, order: order)
    offers = Plane(other.offers, order: order)
    needs = Plane(other.needs, order: order)
    offerless = Plane(other.offerless, order: order)
    reciprocityBase = Plane(other.reciprocityBase, order: order)
    hoursBefore = Plane(other.hoursBefore, order: order)
    primaryLanguage = Plane(other.primaryLanguage, order: order)
    otherLanguage = Plane(other.otherLanguage, order: order)
    siteMeeting = Plane(other.siteMeeting, order: order)
    regionMeeting = Plane(other.regionMeeting, order: order)
    remoteMeeting = Plane(other.remoteMeeting, order: order)
    siteMembers = Plane(other.siteMembers, order: order)
    bands = Plane(other.bands, order: order)
  }

  private func fillLanguages(_ person: RoundPeople.Person, _ column: Int) {
    for (place, language) in person.languages.enumerated() {
      primaryLanguage.row(language)[column] = Terms.code(language: place == 0 ? 1000 : 800)
      otherLanguage.row(language)[column] = Terms.code(language: 600)
    }
  }

  private func fillPlaces(_ person: RoundPeople.Person, _ column: Int) {
    if let site = person.site {
      siteMembers.row(site)[column] = 1
      if person.modes.contains(.inPerson) {
        siteMeeting.row(site)[column] = Terms.code(place: 1000)
      }
    }
    if let region = person.region, person.modes.contains(.inPerson) {
      regionMeeting.row(region)[column] = Terms.code(place: 700)
    }
    for asked in 0..<UInt8(8) {
      let common = Modes(rawValue: asked).intersection(person.modes)
      remoteMeeting.row(Int(asked))[column] =
        Terms.code(place: common.contains(.online) ? 500 : common.contains(.phone) ? 300 : 0)
    }
  }

  private func fillBands(_ served: GradeBands, _ column: Int) {
    for band in GradeBand.allCases.map(Optional.some) + [nil] {
      bands.row(Self.bandRow(band))[column] =
        Terms.code(gradeBand: PairScore.gradeBand(band, served))
    }
  }

  static func bandRow(_ band: GradeBand?) -> Int {
    band?.rawValue ?? GradeBand.allCases.count
  }
}

extension MentorColumns {
  private static func row<Number: FixedWidthInteger & BitwiseCopyable>(
    _ people: [RoundPeople.Person], _ value: (RoundPeople.Person) -> Number
  ) -> Plane<Number> {
    let plane = Plane<Number>(rows: 1, width: people.count)
    for (column, person) in people.enumerated() { plane.row(0)[column] = value(person) }
    return plane
  }

  /// For each wanted code the closeness of the nearest code of each list.
  private static func nearest(
    _ wanted: [Int], _ lists: [[Int]], _ tree: GoalTree
  ) -> Plane<UInt8> {
    let plane = Plane<UInt8>(rows: wanted.count, width: lists.count)
    for (row, code) in wanted.enumerated() {
      let steps = closenessSteps(to: code, tree)
      let cells = plane.row(row)
      for (column, list) in lists.enumerated() {
        cells[column] = list.reduce(0) { max($0, steps[$1]) }
      }
    }
    return plane
  }

  /// For each given code, and then for each place, the closeness of the code at that place.
  private static func eachNeed(
    _ given: [Int], _ lists: [[Int]], places: Int, _ tree: GoalTree
  ) -> Plane<UInt8> {
    let plane = Plane<UInt8>(rows: given.count * places, width: lists.count)
    for (row, code) in given.enumerated() {
      let steps = closenessSteps(to: code, tree)
      for (column, list) in lists.enumerated() {
        for (place, need) in list.enumerated() {
          plane.row(row * places + place)[column] = steps[need]
        }
      }
    }
    return plane
  }

  private static func closenessSteps(to code: Int, _ tree: GoalTree) -> [UInt8] {
    tree.goals.indices.map { UInt8(tree.closeness(code, $0) / ScoreTables.closenessStep) }
  }

  private static func hoursBefore(_ people: [RoundPeople.Person]) -> Plane<UInt16> {
    let plane = Plane<UInt16>(rows: Availability.halfHoursAWeek + 1, width: people.count)
    for (column, person) in people.enumerated() {
      var before: UInt16 = 0
      for halfHour in 0..<Availability.halfHoursAWeek {
        before += person.availability.contains(halfHour: halfHour) ? 1 : 0
        plane.row(halfHour + 1)[column] = before
      }
    }
    return plane
  }
}
