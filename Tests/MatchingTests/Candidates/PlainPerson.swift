import Matching
import Programs
import Testing

/// A person as plain text and numbers, from which both the product's snapshot and the oracle are
/// made, each in its own way.
struct PlainPerson {
  var id = ""
  var goals: [String] = []
  var needs: [String] = []
  var offers: [String] = []
  /// Half-hours of the week.
  var hours: Set<Int> = []
  var languages: [String] = []
  var modes: Set<String> = ["in_person", "online", "phone"]
  var site = ""
  var region = ""
  var household = ""
  var isHeldBack = false
  // Students.
  var grade: String?
  var waiting = 0
  var priority = 0
  // Mentors.
  var bands: Set<String> = []
  var capacity = 1
  var load = 0

  /// A week with the hours from `first` up to `end` of one day.
  static func hours(day: Int, _ first: Int, _ end: Int) -> Set<Int> {
    Set(day * 48 + first * 2..<day * 48 + end * 2)
  }

  func profile() throws -> Profile {
    var profile = Profile(key: PersonKey(try #require(ExternalID(id))))
    profile.goals = try goals.map { try #require(GoalCode($0)) }
    profile.needs = try needs.map { try #require(GoalCode($0)) }
    profile.offers = try offers.map { try #require(GoalCode($0)) }
    for hour in hours { profile.availability.insert(halfHour: hour) }
    profile.languages = try languages.map { try #require(Language(code: $0)) }
    profile.modes = try Modes.parse(modes.sorted().joined(separator: ";")).get()
    profile.site = site
    profile.region = region.isEmpty ? nil : region
    profile.household = household.isEmpty ? nil : household
    profile.heldBack = isHeldBack ? [.consent] : []
    return profile
  }

  func student() throws -> RoundStudent {
    var student = RoundStudent(try profile())
    student.grade = try grade.map { try Grade.parse($0).get() }
    student.waiting = try #require(Waiting(waiting))
    student.priority = try #require(Priority(priority))
    return student
  }

  func mentor() throws -> RoundMentor {
    var mentor = RoundMentor(try profile(), capacity: try #require(Capacity(capacity)))
    mentor.gradeBands = try GradeBands.parse(bands.joined(separator: ";")).get()
    mentor.load = load
    return mentor
  }
}
