import CivilTime
import Relationships
import Reporting

/// Invented work that tests and pictures share: one thing of each kind and code, and a long list.
enum SampleWorklists {
  static let asOf = SampleReports.asOf

  static func item(
    _ kind: WorklistKind, ago days: Int = 12, code: String? = nil, wording: String? = nil,
    count: Int? = nil, number: Int = 1
  ) -> WorklistItem {
    var item = WorklistItem(kind, since: asOf - days, asOf: asOf)
    item.student = .init(id: "S\(number)", name: "Maya Hernández")
    item.mentor = .init(id: "M\(number)", name: "Daniel Okafor")
    item.code = code
    item.wording = wording
    item.count = count
    item.until = item.since + 6
    return item
  }

  static func report(_ items: [WorklistItem]) -> WorklistReport {
    WorklistReport(
      heading: SampleReports.heading,
      tasks: items.map {
        .init($0, command: "trellis match show \($0.student?.id ?? "") --program careers-2026")
      }, rules: SampleReports.teacher(count: 0).rules, cadence: .weekly)
  }

  static let everything = report(
    WorklistKind.allCases.flatMap { kind -> [WorklistItem] in
      switch kind {
      case .screeningExpired: [item(kind, count: 2)]
      case .screeningExpiring, .consentExpiring:
        [item(kind, ago: -9, count: 1), item(kind, ago: 0)]
      case .slipping: [item(kind, code: "3 of 8")]
      case .requestUnanswered, .commitmentOverdue:
        [item(kind, code: "student", wording: "Which day suits you?"), item(kind, code: "mentor")]
      case .proposalWaiting: [item(kind, code: "student, guardian")]
      case .supportContactDue: [item(kind, code: "mentor")]
      case .meetingWithoutOutcome: [item(kind, wording: "School library")]
      case .connectionWaiting: [item(kind, wording: "Priya Nair")]
      case .readyWaiting:
        [
          item(kind, ago: 70, code: "solve", count: 9),
          item(kind, code: "more_places", count: 9),
          item(kind, code: "no_common_language", wording: "3", count: 9),
        ]
      case .deliveryHeld:
        [
          item(kind, ago: 0, code: "guardian_not_confirmed", wording: "G7"),
          item(kind, ago: 0, code: "birth_date_missing"),
          item(kind, ago: 0, code: "contact_of_blocked_guardian"),
          item(kind, ago: 0, code: "no_guardian"),
        ]
      case .deliveryFailed:
        ["failed", "unknown", "suppressed", "deferred", "guardian no_address"].map {
          item(kind, code: $0, wording: "G7")
        }
      case .checkInsUnconfirmed:
        [WorklistItem(kind, since: asOf - 9, asOf: asOf)]
      default: [item(kind)]
      }
    })

  static let all = [
    ("everything", everything), ("nothing", report([])),
    ("long", report((1...24).map { item(.silent, ago: 50 - $0, number: $0) })),
  ]
}
