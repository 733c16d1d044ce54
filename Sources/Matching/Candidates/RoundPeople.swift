import Programs

/// The people of a snapshot with everything they are compared by as small numbers.
///
/// Numbers of people are their places in the snapshot.
struct RoundPeople: Sendable {
  struct Person: Sendable {
    let isReady: Bool
    let goals: [Int]
    let needs: [Int]
    let offers: [Int]
    let availability: Availability
    /// The first is the primary one.
    let languages: [Int]
    let modes: Modes
    /// Numbers of the keys; nil, which equals nothing, where there is none.
    let site: Int?
    let region: Int?
    let household: Int?
  }

  let students: [Person]
  let mentors: [Person]
  let languageCount: Int
  let siteCount: Int
  let regionCount: Int

  init(_ snapshot: Snapshot) {
    var numbering = Numbering(snapshot.goals)
    students = snapshot.students.map { numbering.person($0.profile) }
    mentors = snapshot.mentors.map { numbering.person($0.profile) }
    languageCount = numbering.languages.count
    siteCount = numbering.sites.count
    regionCount = numbering.regions.count
  }
}

/// Gives out numbers in the order in which texts turn up.
private struct Numbering {
  let tree: GoalTree
  var languages: [Language: Int] = [:]
  var sites: [ComparisonKey: Int] = [:]
  var regions: [ComparisonKey: Int] = [:]
  var households: [ComparisonKey: Int] = [:]
  private var keys: [String: ComparisonKey?] = [:]

  init(_ tree: GoalTree) {
    self.tree = tree
  }

  mutating func person(_ profile: Profile) -> RoundPeople.Person {
    RoundPeople.Person(
      isReady: profile.isReady,
      goals: profile.goals.compactMap(tree.number),
      needs: profile.needs.compactMap(tree.number),
      offers: profile.offers.compactMap(tree.number),
      availability: profile.availability,
      languages: profile.languages.map { Self.number($0, in: &languages) },
      modes: profile.modes,
      site: key(profile.site).map { Self.number($0, in: &sites) },
      region: key(profile.region).map { Self.number($0, in: &regions) },
      household: key(profile.household).map { Self.number($0, in: &households) })
  }

  /// Folding a text costs far more than finding it: most people share their site with many.
  private mutating func key(_ text: String?) -> ComparisonKey? {
    guard let text else { return nil }
    if let key = keys[text] { return key }
    let key = ComparisonKey(text)
    keys[text] = key
    return key
  }

  private static func number<Key: Hashable>(_ key: Key, in numbers: inout [Key: Int]) -> Int {
    if let number = numbers[key] { return number }
    numbers[key] = numbers.count
    return numbers.count - 1
  }
}
