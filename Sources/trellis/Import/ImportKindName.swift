import ArgumentParser
import Matching
import Programs
import Relationships

/// The kinds of files, as the command line names them.
enum ImportKindName: String, CaseIterable, ExpressibleByArgument {
  case students, mentors, goals, exclusions, pins, wishes
  case checkIns = "check-ins"
  case contributions, meetings
  case goalSteps = "goal-steps"
  case supportContacts = "support-contacts"
  case commitments, requests

  var template: ImportTemplate {
    switch self {
    case .students: ImportTemplate(of: StudentColumn.self)
    case .mentors: ImportTemplate(of: MentorColumn.self)
    case .goals: ImportTemplate(of: GoalColumn.self)
    case .exclusions: ImportTemplate(of: ExclusionColumn.self)
    case .pins: ImportTemplate(of: PinColumn.self)
    case .wishes: ImportTemplate(of: WishColumn.self)
    case .checkIns: ImportTemplate(of: CheckInColumn.self)
    case .contributions: ImportTemplate(of: ContributionColumn.self)
    case .goalSteps: ImportTemplate(of: GoalStepColumn.self)
    case .meetings: ImportTemplate(of: MeetingColumn.self)
    case .supportContacts: ImportTemplate(of: SupportContactColumn.self)
    case .commitments: ImportTemplate(of: CommitmentColumn.self)
    case .requests: ImportTemplate(of: RequestColumn.self)
    }
  }
}
