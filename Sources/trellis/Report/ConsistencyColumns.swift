import CivilTime
import Database
import Relationships

/// Every metric of a match in columns for spreadsheets: of each rate the numerator and the
/// denominator apart.
struct ConsistencyColumns {
  private var columns: [(name: String, field: Field)] = []

  /// The names of the columns, in order.
  static let names = ConsistencyColumns(nil, PairMetrics()).columns.map(\.name)

  /// The row of a match.
  static func row(of item: MatchConsistency, with pair: PairMetrics) -> [Field] {
    ConsistencyColumns(item, pair).columns.map(\.field)
  }

  private init(_ item: MatchConsistency?, _ pair: PairMetrics) {
    add("student", .text(item?.student))
    add("mentor", .text(item?.mentor))
    add("match", .text(item?.match.description))
    add("started_on", .text(item?.startedOn.description))
    add("ended_on", .text(item?.endedOn?.description))
    add("status", .text(item?.status.rawValue))
    add("expected", .number(item?.expected))
    for reason in WindowState.exclusions {
      add(reason.rawValue, .number(item?.excluded[reason, default: 0]))
    }
    addMeetings(of: item)
    addPair(pair)
  }

  private mutating func addMeetings(of item: MatchConsistency?) {
    add("adherence", item?.adherence)
    add("on_time", item?.onTime)
    add("two_sided", item?.twoSided)
    add("contact_success", item?.contactSuccess)
    add("current_streak", .number(item?.currentStreak))
    add("longest_streak", .number(item?.longestStreak))
    add("longest_gap_days", .number(item?.longestGapDays))
    add("median_gap_days", .tenths(item?.medianGapTenths))
    add("regularity", .number(item?.regularity))
    add("days_to_first_contact", .number(item?.daysToFirstContact))
    add("days_waiting", .number(item?.daysWaiting))
    add("dosage", .tenths(item?.dosage.tenthsOfMinutesAMonth))
    add("dosage_stated", item?.dosage.stated)
    add("silent_days", .number(item?.silentDays))
    add("last_contact", .text(item?.lastContactOn?.description))
    add("made_elsewhere", .number(item?.madeElsewhere))
  }

  private mutating func addPair(_ pair: PairMetrics) {
    add("response_hours", .tenths(pair.responses.medianTenths))
    add("responded_within_48h", pair.responses.soon)
    add("requests_waiting", .number(pair.responses.waiting))
    add("follow_through", pair.followThrough.kept)
    add("kept_late", .number(pair.followThrough.keptLate))
    add("overdue", .number(pair.followThrough.overdue))
    add("cancelled", .number(pair.followThrough.cancelled))
    add("student_to_mentor", .number(pair.reciprocity.byStudent))
    add("mentor_to_student", .number(pair.reciprocity.byMentor))
    add("balance", .number(pair.reciprocity.balance))
    add("goal_progress", .number(pair.goals.mean))
    add("open_goals", .number(pair.goals.goals.count))
    add("stale_goals", .number(pair.goals.goals.count(where: \.isStale)))
  }

  private mutating func add(_ name: String, _ field: Field) {
    columns.append((name, field))
  }

  /// Without data the denominator is 0 and the numerator empty: nobody reads it as 0 %.
  private mutating func add(_ name: String, _ ratio: Ratio?) {
    add(name + "_n", .number(ratio.flatMap { $0.of > 0 ? $0.n : nil }))
    add(name + "_of", .number(ratio?.of))
  }
}
