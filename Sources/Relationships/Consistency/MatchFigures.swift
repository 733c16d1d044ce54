package import CivilTime
import Database

/// Every metric of a match under the name that tables give it, in the order of their columns.
package struct MatchFigures: Sendable {
  /// What a figure is; nil is no data.
  package enum Value: Sendable, Equatable {
    case text(String?)
    case day(Day?)
    case number(Int?)
    /// Tenths of what the name says.
    case tenths(Int?)
    /// A numerator and a denominator, which tables keep apart; no data where the latter is 0.
    case ratio(Ratio)
  }

  package private(set) var figures: [(name: StaticString, value: Value)] = []

  /// The figures without a match: their names and kinds.
  package static let none = MatchFigures(nil, PairMetrics())

  /// The figures of a match.
  package init(_ item: MatchConsistency, with pair: PairMetrics) {
    self.init(item, pair)
  }

  private init(_ item: MatchConsistency?, _ pair: PairMetrics) {
    figures.reserveCapacity(48)
    add("student", .text(item?.student))
    add("mentor", .text(item?.mentor))
    add("match", .text(item?.match.description))
    add("started_on", .day(item?.startedOn))
    add("ended_on", .day(item?.endedOn))
    add("status", .text(item?.status.rawValue))
    add("expected", .number(item?.expected))
    addExclusions(of: item)
    addMeetings(of: item)
    addPair(pair)
  }

  /// In the order of `WindowState.exclusions`.
  private mutating func addExclusions(of item: MatchConsistency?) {
    func count(_ state: WindowState) -> Value {
      .number(item?.excluded[state, default: 0])
    }
    add("before_start", count(.beforeStart))
    add("after_end", count(.afterEnd))
    add("still_open", count(.stillOpen))
    add("hold", count(.hold))
    add("break", count(.break))
    add("excused", count(.excused))
  }

  private mutating func addMeetings(of item: MatchConsistency?) {
    add("adherence", .ratio(item?.adherence ?? .none))
    add("on_time", .ratio(item?.onTime ?? .none))
    add("two_sided", .ratio(item?.twoSided ?? .none))
    add("contact_success", .ratio(item?.contactSuccess ?? .none))
    add("current_streak", .number(item?.currentStreak))
    add("longest_streak", .number(item?.longestStreak))
    add("longest_gap_days", .number(item?.longestGapDays))
    add("median_gap_days", .tenths(item?.medianGapTenths))
    add("regularity", .number(item?.regularity))
    add("days_to_first_contact", .number(item?.daysToFirstContact))
    add("days_waiting", .number(item?.daysWaiting))
    add("dosage", .tenths(item?.dosage.tenthsOfMinutesAMonth))
    add("dosage_stated", .ratio(item?.dosage.stated ?? .none))
    add("silent_days", .number(item?.silentDays))
    add("last_contact", .day(item?.lastContactOn))
    add("made_elsewhere", .number(item?.madeElsewhere))
  }

  private mutating func addPair(_ pair: PairMetrics) {
    add("response_hours", .tenths(pair.responses.medianTenths))
    add("responded_within_48h", .ratio(pair.responses.soon))
    add("requests_waiting", .number(pair.responses.waiting))
    add("follow_through", .ratio(pair.followThrough.kept))
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

  private mutating func add(_ name: StaticString, _ value: Value) {
    figures.append((name, value))
  }
}
