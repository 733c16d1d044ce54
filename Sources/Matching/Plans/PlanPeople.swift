import CivilTime
import Programs

/// Turns checked rows into the people of a round, gates asked on its date.
struct PlanPeople {
  let date: Day
  let gates: [Gate]

  func student(_ row: StudentRow) -> RoundStudent? {
    guard let id = row.externalID else { return nil }
    var profile = Profile(key: PersonKey(id))
    profile.goals = row.goals ?? []
    profile.needs = row.needs ?? []
    profile.offers = row.offers ?? []
    profile.availability = row.availability ?? Availability()
    profile.languages = row.languages ?? []
    profile.modes = row.modes ?? .any
    profile.site = row.site
    profile.region = row.region
    profile.household = row.household
    let consent = GateDates(from: row.consentOn, until: row.consentUntil)
    if gates.contains(.consent), !consent.isMet(on: date) { profile.heldBack.insert(.consent) }
    var student = RoundStudent(profile)
    student.grade = row.grade
    student.waiting = row.waiting ?? .none
    student.priority = row.priority ?? .none
    return student
  }

  func mentor(_ row: MentorRow) -> RoundMentor? {
    guard let id = row.externalID, let capacity = row.capacity ?? Capacity(1) else { return nil }
    var profile = Profile(key: PersonKey(id))
    profile.goals = row.goals ?? []
    profile.needs = row.needs ?? []
    profile.offers = row.offers ?? []
    profile.availability = row.availability ?? Availability()
    profile.languages = row.languages ?? []
    profile.modes = row.modes ?? .any
    profile.site = row.site
    profile.region = row.region
    profile.household = row.household
    profile.heldBack = heldBack(row)
    var mentor = RoundMentor(profile, capacity: capacity)
    mentor.gradeBands = row.gradeBands ?? []
    return mentor
  }

  private func heldBack(_ row: MentorRow) -> ReadyGaps {
    var gaps: ReadyGaps = []
    if let start = row.startsOn, start > date { gaps.insert(.start) }
    // Cleared without a date counts from the day it is told.
    let cleared = row.screeningClearedOn ?? (row.screening == .cleared ? date : nil)
    let dates = GateDates(from: cleared, until: row.screeningExpiresOn)
    if gates.contains(.screening), !Screening.isMet(row.screening, dates: dates, on: date) {
      gaps.insert(.screening)
    }
    if gates.contains(.training), !GateDates(from: row.trainingCompletedOn).isMet(on: date) {
      gaps.insert(.training)
    }
    return gaps
  }
}
