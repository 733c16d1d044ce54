import Matching
import Programs

/// What there is too little of: mentors of whom one more place would match one more student.
package struct Scarcity: Sendable, Hashable {
  /// The students who compete and the places of short mentors, as far as they have one thing in common.
  package struct Line: Sendable, Hashable {
    /// As people wrote it, a goal's code or a language's name.
    package let name: String
    package let students: Int
    package let mentors: Int
    package let places: Int

    package var missing: Int { students - places }
  }

  package static let longest = 10

  package let students: Int
  package let mentors: Int
  package let places: Int
  /// Whether every mentor with a place is among them.
  package let isEverybody: Bool
  /// Where most is missing first; a person may have several goals and counts under each.
  package let sites: [Line]
  package let languages: [Line]
  package let goals: [Line]
  /// How many lines there are beyond those listed.
  package let more: Int

  /// How many of those who compete are left out.
  package var missing: Int { students - places }
}

extension Scarcity {
  init(_ shortage: RoundRemainder.Shortage, in snapshot: Snapshot, freeMentors: Int) {
    let competing = Set(shortage.students)
    let students = snapshot.students.map(\.profile).filter { competing.contains($0.key) }
    let free = Dictionary(
      shortage.mentors.map { ($0.mentor, $0.places) }, uniquingKeysWith: { first, _ in first })
    let mentors = snapshot.mentors.map(\.profile).compactMap { profile in
      free[profile.key].map { (profile: profile, places: $0) }
    }
    func lines(_ things: (Profile) -> [Thing], _ own: (Profile) -> [Thing]) -> [Line] {
      var count = LineCount()
      for student in students { count.add(own(student)) }
      for mentor in mentors { count.add(things(mentor.profile), places: mentor.places) }
      return count.lines
    }
    let all = [
      lines(Thing.site(of:), Thing.site(of:)),
      lines(Thing.languages(of:)) { Array(Thing.languages(of: $0).prefix(1)) },
      lines(Thing.goals(of:), Thing.goals(of:)),
    ]
    self.students = students.count
    self.mentors = mentors.count
    places = mentors.reduce(0) { $0 + $1.places }
    isEverybody = !mentors.isEmpty && mentors.count == freeMentors
    (sites, languages, goals) = (all[0].listed, all[1].listed, all[2].listed)
    more = all.reduce(0) { $0 + max(0, $1.count - Self.longest) }
  }
}

extension [Scarcity.Line] {
  fileprivate var listed: [Scarcity.Line] { Array(prefix(Scarcity.longest)) }
}

/// Something that people can have in common.
private struct Thing {
  let key: String
  let name: String

  static func site(of profile: Profile) -> [Thing] {
    guard let key = ComparisonKey(profile.site) else { return [] }
    return [Thing(key: key.text, name: profile.site ?? key.text)]
  }

  static func languages(of profile: Profile) -> [Thing] {
    profile.languages.map { Thing(key: $0.code, name: $0.englishName) }
  }

  static func goals(of profile: Profile) -> [Thing] {
    profile.goals.map { Thing(key: $0.text, name: $0.text) }
  }
}

/// Counts students and places by what they have in common.
private struct LineCount {
  private var counts: [String: (name: String, students: Int, mentors: Int, places: Int)] = [:]

  mutating func add(_ things: [Thing]) {
    for thing in things { counts[thing.key, default: (thing.name, 0, 0, 0)].students += 1 }
  }

  mutating func add(_ things: [Thing], places: Int) {
    for thing in things {
      counts[thing.key, default: (thing.name, 0, 0, 0)].mentors += 1
      counts[thing.key, default: (thing.name, 0, 0, 0)].places += places
    }
  }

  /// Only what a student competes for.
  var lines: [Scarcity.Line] {
    counts.sorted { $0.key < $1.key }.filter { $0.value.students > 0 }.map { _, count in
      Scarcity.Line(
        name: count.name, students: count.students, mentors: count.mentors, places: count.places)
    }.stableSorted { a, b in
      a.missing == b.missing ? a.students > b.students : a.missing > b.missing
    }
  }
}
