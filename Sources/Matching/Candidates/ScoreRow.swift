import Programs

/// Scores one student against a block of mentors, in one pass over rows of small numbers.
///
/// A block is so narrow that all that is being added up stays in the nearest cache.
struct ScoreRow: ~Copyable {
  static let block = 512

  private let requiresSameSite: Bool
  private let cover: Plane<UInt8>
  private let scratch: Plane<UInt8>
  private let overlap: Plane<UInt16>

  /// Rows of `cover`, one for each component that is counted in bytes.
  private enum Count {
    static let goals = 0
    static let needs = 1
    static let reciprocity = 2
    static let language = 3
    static let place = 4
    static let rows = 5
  }

  init(_ policy: Policy) {
    requiresSameSite = policy.requirements.contains(.sameSite)
    cover = Plane(rows: Count.rows, width: Self.block)
    scratch = Plane(rows: 1, width: Self.block)
    overlap = Plane(rows: 1, width: Self.block)
  }

  /// Counts what a student and each mentor of a block have in common, whatever it is worth.
  func count(
    _ student: RoundPeople.Person, hours: [Range<Int>], against columns: MentorColumns,
    _ block: Range<Int>
  ) {
    let (start, count) = (block.lowerBound, block.count)
    coverGoals(student, columns, start, count)
    coverNeeds(student, columns, start, count)
    countHours(hours, columns, start, count)
    findLanguage(student, columns, start, count)
    findPlace(student, columns, start, count)
  }

  private func coverGoals(
    _ student: RoundPeople.Person, _ columns: MentorColumns, _ start: Int, _ count: Int
  ) {
    let sum = cover.row(Count.goals)
    clear(sum, count)
    for (place, code) in student.goals.enumerated() {
      guard let row = columns.goalRows.row(of: code) else { continue }
      addWeighted(columns.goals.row(row) + start, to: sum, place: place, count)
    }
    let needs = cover.row(Count.needs)
    copy(columns.offerless.row(0) + start, to: needs, count)
    for (place, code) in student.needs.enumerated() {
      guard let row = columns.needRows.row(of: code) else { continue }
      addWeighted(columns.offers.row(row) + start, to: needs, place: place, count)
    }
  }

  /// What of the mentors' needs the student's offers cover.
  private func coverNeeds(
    _ student: RoundPeople.Person, _ columns: MentorColumns, _ start: Int, _ count: Int
  ) {
    let sum = cover.row(Count.reciprocity)
    clear(sum, count)
    let best = scratch.row(0)
    guard !student.offers.isEmpty else { return }
    for place in 0..<columns.mostNeeds {
      clear(best, count)
      for code in student.offers {
        guard let row = columns.offerRows.row(of: code) else { continue }
        raise(best, to: columns.needs.row(row * columns.mostNeeds + place) + start, count)
      }
      addWeighted(best, to: sum, place: place, count)
    }
  }

  private func countHours(
    _ hours: [Range<Int>], _ columns: MentorColumns, _ start: Int, _ count: Int
  ) {
    let sum = overlap.row(0)
    for column in 0..<count { sum[column] = 0 }
    for range in hours {
      let before = columns.hoursBefore.row(range.lowerBound) + start
      let until = columns.hoursBefore.row(range.upperBound) + start
      for column in 0..<count { sum[column] &+= until[column] &- before[column] }
    }
  }

  private func findLanguage(
    _ student: RoundPeople.Person, _ columns: MentorColumns, _ start: Int, _ count: Int
  ) {
    let best = cover.row(Count.language)
    clear(best, count)
    for (place, language) in student.languages.enumerated() {
      let row =
        place == 0 ? columns.primaryLanguage.row(language) : columns.otherLanguage.row(language)
      raise(best, to: row + start, count)
    }
  }

  private func findPlace(
    _ student: RoundPeople.Person, _ columns: MentorColumns, _ start: Int, _ count: Int
  ) {
    let best = cover.row(Count.place)
    copy(columns.remoteMeeting.row(Int(student.modes.rawValue)) + start, to: best, count)
    guard student.modes.contains(.inPerson) else { return }
    if let site = student.site { raise(best, to: columns.siteMeeting.row(site) + start, count) }
    if let region = student.region {
      raise(best, to: columns.regionMeeting.row(region) + start, count)
    }
  }

  /// Leaves in `total` what the block counted last comes to, below zero where a rule forbids the pair;
  /// pairs with a record of their own are not looked at here.
  func addUp(
    _ student: RoundPeople.Person, _ band: GradeBand?, _ tables: ScoreTables,
    _ columns: MentorColumns, _ block: Range<Int>, to total: UnsafeMutablePointer<Int32>
  ) {
    let (start, count) = (block.lowerBound, block.count)
    let (goals, needs) = (cover.row(Count.goals), cover.row(Count.needs))
    let (reciprocity, hours) = (cover.row(Count.reciprocity), overlap.row(0))
    let (language, place) = (cover.row(Count.language), cover.row(Count.place))
    let bands = columns.bands.row(MentorColumns.bandRow(band)) + start
    for column in 0..<count { language[column] |= place[column] | bands[column] }
    let base = columns.reciprocityBase.row(0) + start
    let ofGoals = tables.sharedGoals.row(student.goals.count)
    let ofNeeds = tables.needsMet.row(student.needs.count)
    let ofReciprocity = tables.reciprocity.row(student.offers.isEmpty ? 1 : 0)
    let (ofOverlap, ofTerms) = (tables.overlap.row(0), tables.terms.row(0))
    for column in 0..<count {
      let covered =
        ofGoals[Int(goals[column])] &+ ofNeeds[Int(needs[column])]
        &+ ofReciprocity[Int(base[column] &+ UInt16(reciprocity[column]))]
      total[column] =
        covered &+ ofOverlap[Int(hours[column])] &+ ofTerms[Int(language[column])]
    }
    guard requiresSameSite else { return }
    for column in 0..<count {
      let isMember = student.site.map { columns.siteMembers.row($0)[start + column] } ?? 0
      if isMember == 0 { total[column] = ScoreTables.forbidden }
    }
  }
}

private typealias Bytes = UnsafeMutablePointer<UInt8>

@inline(__always)
private func clear(_ row: Bytes, _ count: Int) {
  for column in 0..<count { row[column] = 0 }
}

@inline(__always)
private func copy(_ source: Bytes, to row: Bytes, _ count: Int) {
  for column in 0..<count { row[column] = source[column] }
}

@inline(__always)
private func raise(_ row: Bytes, to other: Bytes, _ count: Int) {
  for column in 0..<count { row[column] = max(row[column], other[column]) }
}

/// Adds a row once, twice or three times, by its place in a list in order of priority.
@inline(__always)
private func addWeighted(_ row: Bytes, to sum: Bytes, place: Int, _ count: Int) {
  switch CoverWeights.weight(at: place) {
  case 3: for column in 0..<count { sum[column] &+= row[column] &+ row[column] &+ row[column] }
  case 2: for column in 0..<count { sum[column] &+= row[column] &+ row[column] }
  default: for column in 0..<count { sum[column] &+= row[column] }
  }
}
