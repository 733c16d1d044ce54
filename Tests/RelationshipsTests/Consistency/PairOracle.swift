import CivilTime
import Relationships

/// What pairs do beside meeting, counted fact by fact in plain Swift, written from the rules alone.
struct PairOracle {
  let oracle: Oracle
  private var asOf: Day { oracle.asOf }
  private var moment: Instant { oracle.enteredBy }

  func expectation(of match: MatchHistory) -> PairMetrics {
    var metrics = PairMetrics()
    metrics.responses = responses(match.pair.questions)
    metrics.followThrough = followThrough(match.pair.promises)
    metrics.reciprocity = reciprocity(match)
    metrics.goals = goals(match)
    return metrics
  }

  private func responses(_ questions: [Question]) -> Responses {
    var hours: [Double] = []
    var counted: [String: (n: Int, of: Int)] = [:]
    var waiting = 0
    for question in questions
    where question.entry.isKnown(at: moment) && oracle.localDay(of: question.askedAt) <= asOf {
      let asked = question.askedAt.microsecondsSince1970
      let limit = Instant(microsecondsSince1970: asked + 48 * 3_600_000_000)
      if let answer = question.answer, answer.knownAt <= moment,
        oracle.localDay(of: answer.at) <= asOf
      {
        hours.append(Double(answer.at.microsecondsSince1970 - asked) / 3_600_000_000)
        counted[question.by, default: (0, 0)].of += 1
        if answer.at <= limit { counted[question.by, default: (0, 0)].n += 1 }
      } else if oracle.localDay(of: limit) <= asOf {
        counted[question.by, default: (0, 0)].of += 1
      } else {
        waiting += 1
      }
    }
    let (student, mentor) = (counted["student"] ?? (0, 0), counted["mentor"] ?? (0, 0))
    return Responses(
      medianTenths: Expectation.median(hours).map { Int(($0 * 10 + 0.5).rounded(.down)) },
      soon: Ratio(n: student.n + mentor.n, of: student.of + mentor.of), waiting: waiting,
      askedByStudent: Ratio(n: student.n, of: student.of),
      askedByMentor: Ratio(n: mentor.n, of: mentor.of))
  }

  private func followThrough(_ promises: [Promise]) -> FollowThrough {
    var kept: [String: Int] = [:]
    var due: [String: Int] = [:]
    var (late, overdue, cancelled) = (0, 0, 0)
    for promise in promises where promise.entry.isKnown(at: moment) && promise.dueOn <= asOf {
      let outcome = promise.outcome.flatMap { $0.on <= asOf && $0.at <= moment ? $0 : nil }
      if outcome?.word == "cancelled" {
        cancelled += 1
        continue
      }
      due[promise.owner, default: 0] += 1
      guard let outcome else {
        overdue += 1
        continue
      }
      if outcome.on <= promise.dueOn { kept[promise.owner, default: 0] += 1 } else { late += 1 }
    }
    func ratio(_ owner: String) -> Ratio { Ratio(n: kept[owner] ?? 0, of: due[owner] ?? 0) }
    let (student, mentor) = (ratio("student"), ratio("mentor"))
    return FollowThrough(
      kept: Ratio(n: student.n + mentor.n, of: student.of + mentor.of), keptLate: late,
      overdue: overdue, cancelled: cancelled, byStudent: student, byMentor: mentor)
  }

  /// The first day of the last eight windows that a match touches.
  private func recent(_ match: MatchHistory) -> (from: Day, to: Day) {
    let until = oracle.end(of: match) ?? asOf
    // Windows before the start count backwards as the calendar does.
    let all = oracle.windows(from: match.start - 300, to: until)
    return (all.suffix(8).first?.0 ?? match.start, until)
  }

  private func reciprocity(_ match: MatchHistory) -> Reciprocity {
    let (from, until) = recent(match)
    let gifts = match.pair.gifts.filter {
      $0.entry.isKnown(at: moment) && $0.on >= from && $0.on >= match.start && $0.on <= until
    }
    let student = gifts.filter { $0.by == "student" }.count
    let mentor = gifts.count - student
    guard gifts.count >= 4 else {
      return Reciprocity(byStudent: student, byMentor: mentor, balance: nil)
    }
    let share = Double(min(student, mentor)) / Double(max(student, mentor))
    return Reciprocity(
      byStudent: student, byMentor: mentor, balance: Int((share * 1000 + 0.5).rounded(.down)))
  }

  private func goals(_ match: MatchHistory) -> GoalProgress {
    let from = recent(match).from
    var last: [String: GoalTurn] = [:]
    for event in match.pair.goalEvents
    where event.on <= asOf && event.enteredAt <= moment
      && event.voidedAt.map({ $0 > moment }) ?? true
    {
      if let other = last[event.goal], (other.on, other.enteredAt) > (event.on, event.enteredAt) {
        continue
      }
      last[event.goal] = event
    }
    var latest: [String: Step] = [:]
    for step in match.pair.steps where step.on <= asOf && step.entry.isKnown(at: moment) {
      func known(_ step: Step) -> Instant {
        min(step.entry.enteredAt ?? step.entry.recordedAt, step.entry.recordedAt)
      }
      if let other = latest[step.goal], (other.on, known(other)) > (step.on, known(step)) {
        continue
      }
      latest[step.goal] = step
    }
    let open = Set(last.keys).union(latest.keys)
      .filter { !["reached", "dropped"].contains(last[$0]?.action) }.sorted()
    let steps = open.compactMap { latest[$0] }
    let mean =
      steps.isEmpty
      ? nil : Double(steps.map(\.progress).reduce(0, +)) / Double(steps.count)
    return GoalProgress(
      mean: mean.map { Int(($0 + 0.5).rounded(.down)) },
      goals: open.map { code in
        GoalProgress.Goal(
          code: code, progress: latest[code]?.progress,
          isStale: latest[code].map { $0.on < from } ?? true)
      },
      loggers: steps.reduce(into: []) { loggers, step in
        switch step.loggedBy {
        case "student": loggers.insert(.student)
        case "mentor": loggers.insert(.mentor)
        default: loggers.insert(.coordinator)
        }
      })
  }
}
