/// What all pairs of a program do beside meeting, added up.
package struct PairTotals: Sendable, Equatable {
  /// Matches added up.
  package let matches: Int

  /// Requests answered within 48 hours, of those answered and those open for longer.
  package private(set) var soon = Ratio.none
  package private(set) var askedByStudent = Ratio.none
  package private(set) var askedByMentor = Ratio.none
  /// Requests open for a shorter time: not counted yet.
  package private(set) var waiting = 0
  /// The median over matches of their medians, in tenths of hours, rounded half up.
  package private(set) var medianTenths: Int?
  /// Matches with an answered request.
  package private(set) var matchesWithReplies = 0

  /// Promises kept by their due date, of those due.
  package private(set) var kept = Ratio.none
  package private(set) var byStudent = Ratio.none
  package private(set) var byMentor = Ratio.none
  package private(set) var keptLate = 0
  package private(set) var overdue = 0
  /// Promises left out because both agreed to drop them.
  package private(set) var cancelled = 0

  /// What students gave their mentors in the last eight windows of their matches, and were given.
  package private(set) var givenByStudents = 0
  package private(set) var givenByMentors = 0
  /// Matches in which both gave something, of those in which anybody did.
  package private(set) var bothGive = Ratio.none

  package init(_ report: ConsistencyReport) {
    matches = report.items.count
    var medians: [Int] = []
    for pair in report.items.map(report.pair) {
      add(pair.responses)
      add(pair.followThrough)
      add(pair.reciprocity)
      if let median = pair.responses.medianTenths { medians.append(median) }
    }
    medians.sort()
    matchesWithReplies = medians.count
    if let high = medians.dropFirst(medians.count / 2).first {
      let low = medians.dropFirst((medians.count - 1) / 2).first ?? high
      medianTenths = (low + high + 1) / 2
    }
  }

  private mutating func add(_ responses: Responses) {
    soon = soon + responses.soon
    askedByStudent = askedByStudent + responses.askedByStudent
    askedByMentor = askedByMentor + responses.askedByMentor
    waiting += responses.waiting
  }

  private mutating func add(_ promises: FollowThrough) {
    kept = kept + promises.kept
    byStudent = byStudent + promises.byStudent
    byMentor = byMentor + promises.byMentor
    keptLate += promises.keptLate
    overdue += promises.overdue
    cancelled += promises.cancelled
  }

  private mutating func add(_ given: Reciprocity) {
    givenByStudents += given.byStudent
    givenByMentors += given.byMentor
    let isMutual = given.byStudent > 0 && given.byMentor > 0
    bothGive =
      bothGive
      + Ratio(n: isMutual ? 1 : 0, of: given.byStudent + given.byMentor > 0 ? 1 : 0)
  }
}

extension Ratio {
  /// Both pooled: the sum of what did, of the sum of what could have.
  package static func + (a: Ratio, b: Ratio) -> Ratio {
    Ratio(n: a.n + b.n, of: a.of + b.of)
  }
}
