import Jobs
import Matching
import Programs
import Relationships

/// The jobs that import files, one for each kind that `--queue` is for.
extension ImportKindName {
  func job(_ orders: ImportOrders) -> any JobHandler {
    switch self {
    case .students: ImportJob(rawValue, orders) { StudentImport(into: $0) }
    case .mentors: ImportJob(rawValue, orders) { MentorImport(into: $0) }
    case .goals: ImportJob(rawValue, orders, forTenant: GoalImport())
    case .exclusions: ImportJob(rawValue, orders) { ExclusionImport(into: $0) }
    case .pins: ImportJob(rawValue, orders) { PinImport(into: $0) }
    case .wishes: ImportJob(rawValue, orders) { WishImport(into: $0) }
    case .checkIns: ImportJob(rawValue, orders) { CheckInImport(into: $0) }
    case .contributions: ImportJob(rawValue, orders) { ContributionImport(into: $0) }
    case .goalSteps: ImportJob(rawValue, orders) { GoalStepImport(into: $0) }
    case .meetings: ImportJob(rawValue, orders) { MeetingImport(into: $0) }
    case .supportContacts: ImportJob(rawValue, orders) { SupportContactImport(into: $0) }
    case .commitments: ImportJob(rawValue, orders) { CommitmentImport(into: $0) }
    case .requests: ImportJob(rawValue, orders) { RequestImport(into: $0) }
    }
  }
}
