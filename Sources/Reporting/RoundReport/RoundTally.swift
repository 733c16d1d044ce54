import CivilTime
package import Matching
package import Programs

extension RoundReport {
  /// Counts what a round came to.
  package init(_ review: RoundReview, of program: Program, tenant: Tenant) {
    let snapshot = review.snapshot
    heading = Heading(review.round, snapshot.policy, of: program, tenant: tenant)
    verdict = Verdict(review.verdict)
    outcome = Outcome(review)
    scores = ScoreSpread(review.pairs, weights: snapshot.policy.weights)
    shares = StudentShares.shares(
      of: snapshot.students, matched: Set(review.pairs.map(\.pair.student)))
    leftOut = LeftOutStudents(review)
    // A place more of a short mentor matches one more only where as many as possible are matched.
    let isMost = review.verdict.isOptimal && snapshot.policy.objective != .stable
    shortage =
      isMost
      ? Scarcity(
        review.remainder.shortage, in: snapshot, freeMentors: review.remainder.freeMentors) : nil
  }
}

extension RoundReport.Heading {
  fileprivate init(_ round: Round, _ policy: Policy, of program: Program, tenant: Tenant) {
    self.init(
      tenant: tenant.name, program: program.name, programSlug: program.slug, number: round.number,
      state: round.state, date: round.date, solvedOn: round.solvedAt.utcDay,
      solvedBy: round.solvedBy, policy: round.policyName, objective: policy.objective)
  }
}

extension RoundReport.Verdict {
  fileprivate init(_ verdict: RoundVerdict) {
    self =
      verdict.violation.map { .unproved(violation: $0.message) }
      ?? .proved(pairs: verdict.checkedPairs)
  }
}

extension RoundReport.Outcome {
  fileprivate init(_ review: RoundReview) {
    let mentors = review.snapshot.mentors.filter(\.profile.isReady)
    self.init(
      students: review.snapshot.students.count,
      ready: review.snapshot.students.count(where: \.profile.isReady),
      matched: review.pairs.count, pinned: review.pairs.count(where: \.isPinned),
      places: mentors.reduce(0) { $0 + $1.freePlaces }, mentors: mentors.count,
      waiting: review.objective.waiting, floor: review.objective.floor,
      total: review.objective.total, blockingPairs: review.blockingPairs)
  }
}
