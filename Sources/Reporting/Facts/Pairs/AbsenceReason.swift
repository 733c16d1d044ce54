import CivilTime
import Programs

/// Why a meeting did not come about: one of a few codes, so that nobody's own words and nobody's
/// blame are told.
package enum AbsenceReason: String, Sendable, Hashable, CaseIterable {
  case mentorIll, studentIll, illness
  case weather, exams, trip, school, family, travel
  case mentorAway, studentAway

  /// What an excuse's word or two mean; nil for anything else, which stays with the staff.
  package init?(excuse word: String) {
    let plain = Folding.plain(word).replacing("_", with: " ").replacing("-", with: " ")
    guard let reason = Self.words[plain] else { return nil }
    self = reason
  }

  private static let words: [String: AbsenceReason] = [
    "mentor ill": .mentorIll, "mentor sick": .mentorIll, "ill mentor": .mentorIll,
    "student ill": .studentIll, "student sick": .studentIll, "ill student": .studentIll,
    "mentee ill": .studentIll, "mentee sick": .studentIll,
    "ill": .illness, "illness": .illness, "sick": .illness, "sickness": .illness,
    "enfermedad": .illness,
    "snow": .weather, "snow day": .weather, "weather": .weather, "storm": .weather,
    "bad weather": .weather, "nieve": .weather, "mal tiempo": .weather,
    "exam": .exams, "exams": .exams, "test": .exams, "tests": .exams, "testing": .exams,
    "finals": .exams, "examen": .exams, "examenes": .exams,
    "field trip": .trip, "school trip": .trip, "trip": .trip, "excursion": .trip,
    "school": .school, "school event": .school, "school closed": .school,
    "school closure": .school, "early dismissal": .school, "escuela": .school,
    "family": .family, "family event": .family, "familia": .family,
    "travel": .travel, "vacation": .travel, "viaje": .travel,
    "mentor away": .mentorAway, "mentor travel": .mentorAway, "student away": .studentAway,
  ]
}

/// A reason and the days it covers.
struct Absence: Sendable {
  let days: DaySpan
  let reason: AbsenceReason
}

extension [Absence] {
  /// Why an interval had no meeting: the reason that says most of those within it.
  func reason(within days: DaySpan) -> AbsenceReason? {
    let found = Set(
      filter { $0.days.first <= days.last && $0.days.last >= days.first }.map(\.reason))
    return AbsenceReason.allCases.first(where: found.contains)
  }
}
