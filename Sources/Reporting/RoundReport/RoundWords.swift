import Documents
import Matching

/// What a round's rules, gaps and components are called on a page for people.
enum RoundWords {
  static func state(_ state: Round.State) -> String {
    switch state {
    case .draft: "Draft, nobody is told anything yet"
    case .published: "Published"
    case .discarded: "Discarded"
    }
  }

  static func component(_ component: Component) -> String {
    switch component {
    case .sharedGoals: "Shared goals"
    case .needsMet: "Needs met"
    case .reciprocity: "Reciprocity"
    case .availability: "Availability"
    case .language: "Language"
    case .place: "Place"
    case .gradeBand: "Grade band"
    case .wishes: "Wishes"
    }
  }

  /// What keeps mentors away: `57 share no language`.
  static func rule(_ rule: Rule) -> String {
    switch rule {
    case .studentNotReady: "the student is not ready"
    case .mentorNotReady: "not ready"
    case .noFreePlace: "no place left"
    case .excluded: "excluded"
    case .sameHousehold: "same household"
    case .noCommonLanguage: "no language in common"
    case .noCommonMode: "no way to meet in common"
    case .tooLittleOverlap: "too little time in common"
    case .closedBadly: "matched before, and not to be again"
    case .notSameSite: "not at the same site"
    case .gradeBandNotServed: "grade band not served"
    case .noPrimaryLanguage: "not the student's first language"
    }
  }

  /// What a student lacks, by the codes of `ReadyGaps`.
  static func gap(_ code: String) -> String {
    switch code {
    case "status": "not enrolled, on hold or withdrawn"
    case "starts_on": "start later"
    case "goals": "goals missing"
    case "languages": "languages missing"
    case "availability": "availability missing"
    case "restricted": "restricted"
    default: "\(code) missing or out of date"
    }
  }

  /// A score as points out of 100: `77.9`.
  static func points(_ score: Int) -> Phrase {
    let tenths = (score + 50) / 100
    return "\(tenths / 10).\(tenths % 10)"
  }
}
