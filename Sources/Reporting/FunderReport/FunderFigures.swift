import Matching
import Relationships

/// The shares of pairs that outsiders are told.
struct FunderFigures {
  let all: [FunderReport.Figure]

  init(_ overview: ProgramOverview, _ metrics: ProgramMetrics, _ floor: Int) {
    let items = overview.report.items
    func pairs(_ isCounted: (MatchConsistency) -> Bool) -> Int { items.count(where: isCounted) }
    let support = metrics.supportContacts.map(\.all).reduce(.none, +)
    let shares: [(FunderReport.Figure.Kind, Ratio, Int)] = [
      (.met, metrics.adherence, pairs { $0.adherence.of > 0 }),
      (.onTime, metrics.onTime, pairs { $0.onTime.of > 0 }),
      (.target, metrics.atBenchmark, metrics.atBenchmark.of),
      (.support, support, items.count),
    ]
    all = shares.map { kind, ratio, pairs in
      FunderReport.Figure(
        kind: kind,
        rate: pairs >= floor ? OutsideRate(ratio.n, of: ratio.of, floor: floor) : .hidden,
        atLeast: OutsideRate.atLeast(pairs, floor: floor))
    }
  }
}

/// How long matches last, as far as enough have ended and enough are left.
struct FunderLasting {
  let all: [FunderReport.Lasting]

  /// A share is told where the matches that ended since the last one told are none or enough, and so
  /// are those that were seen for longer; near all, that it is over what the floor leaves.
  init(_ metrics: ProgramMetrics, _ floor: Int) {
    let count = metrics.endings.reduce(0) { $0 + $1.count }
    let curve = metrics.retentionCurve
    var told = 0
    var all: [FunderReport.Lasting] = []
    for (months, days) in ProgramMetrics.retentionMonths {
      let ended = metrics.endings.filter { $0.reason != nil && !$0.isPlanned && $0.days <= days }
        .reduce(0) { $0 + $1.count }
      var rate = OutsideRate.hidden
      if count >= floor, let estimate = curve.estimate(after: days), estimate.atRisk >= floor {
        let least = OutsideRate.atLeast(count, floor: floor)
        let bound = min(95, 100 - (100 * floor + least - 1) / least)
        if ended < floor {
          if bound > 0, estimate.share * 100 > Double(bound) { rate = .over(bound) }
        } else if ended == told || ended - told >= floor {
          rate = .percent(Int((estimate.share * 100 + 0.5).rounded(.down)))
          told = ended
        }
      }
      all.append(FunderReport.Lasting(months: months, rate: rate))
    }
    self.all = all
  }
}

extension FunderReport.Endings {
  /// Safety is nobody's business outside: it is one of the other reasons.
  init(_ metrics: ProgramMetrics, _ floor: Int) {
    var counts: [ClosureReason: Int] = [:]
    for ending in metrics.endings {
      guard let code = ending.reason else { continue }
      let reason = ClosureReason(rawValue: code) ?? .other
      counts[reason == .safetyConcern ? .other : reason, default: 0] += ending.count
    }
    let groups = counts.sorted { $0.key.rawValue < $1.key.rawValue }
      .map { (name: $0.key == .other ? nil : $0.key.rawValue, counts: [$0.value]) }
    total = OutsideCount(counts.values.reduce(0, +), floor: floor)
    reasons = (OutsideTable(groups, columns: 1, floor: floor)?.lines ?? []).map { line in
      Reason(reason: line.name.flatMap(ClosureReason.init) ?? .other, count: line.total)
    }
  }
}
