import Documents
import Matching
import Relationships

/// The first page: a few facts, then what goes well and what needs attention, each told by a fact.
struct ProgramFindings {
  let words: ProgramWords

  private var report: ProgramReport { words.report }
  private var metrics: ProgramMetrics { report.metrics }

  /// Something that is as it should be, or is not.
  private struct Finding {
    let isWell: Bool
    let text: Phrase
  }

  var blocks: [Block] {
    let findings = self.findings
    return [.list(List(.facts, facts))]
      + section(
        .programWell, findings.filter(\.isWell),
        otherwise: findings.isEmpty ? .programFindingNone : .programWellNone)
      + section(
        .programAttention, findings.filter { !$0.isWell }, otherwise: .programAttentionNone)
  }

  private func section(
    _ title: Message, _ findings: [Finding], otherwise: Message
  ) -> [Block] {
    let heading = Block.heading(2, words.say(title))
    guard !findings.isEmpty else { return [heading, .para(words.say(otherwise))] }
    return [heading, .list(List(.bullets, findings.map { List.Item(text: $0.text) }))]
  }

  private var facts: [List.Item] {
    [
      List.Item(
        lead: of(report.funnel.matched, report.funnel.ready), text: words.say(.programFactMatched)),
      List.Item(
        lead: metrics.adherence.percent.map(words.percent) ?? words.say(.statusNoData),
        text: words.say(.programFactMet)),
      List.Item(
        lead: of(metrics.atBenchmark.n, metrics.atBenchmark.of),
        text: words.say(.programFactTarget, count: metrics.atBenchmark.of)),
    ]
  }

  private func of(_ part: Int, _ whole: Int) -> Phrase {
    words.say(.ofUnits, [.number: words.number(part), .units: words.number(whole)])
  }

  private var findings: [Finding] {
    [met, target, waiting, silent, slipping, support, ended].compactMap(\.self)
  }

  private var met: Finding? {
    let rate = metrics.adherence
    guard let percent = rate.percent else { return nil }
    return Finding(
      isWell: rate.n * 100 >= metrics.benchmarkPercent * rate.of,
      text: words.say(
        .programFindingMet,
        [
          .number: words.number(rate.n), .units: words.units(rate.of),
          .share: words.percent(percent), .target: words.percent(metrics.benchmarkPercent),
        ]))
  }

  private var target: Finding? {
    metrics.passes.map { passes in
      Finding(
        isWell: passes,
        text: words.say(
          .programFindingTarget,
          [
            .number: words.number(metrics.atBenchmark.n),
            .total: words.number(metrics.atBenchmark.of),
            .target: words.percent(metrics.benchmarkPercent),
            .share: words.percent(ProgramMetrics.passingPercent),
          ]))
    }
  }

  private var waiting: Finding? {
    guard report.funnel.ready > 0 else { return nil }
    let count = report.funnel.ready - report.funnel.matched
    guard count > 0 else {
      return Finding(isWell: true, text: words.say(.programFindingAllMatched))
    }
    let longest = metrics.waits.filter(\.isOpen).map(\.days).max() ?? 0
    let text = words.say(
      .programFindingWaiting, count: count, [.units: words.days(longest)])
    let served = metrics.coverage.map {
      words.say(.programFindingServable, count: $0.served)
    }
    return Finding(isWell: false, text: words.language.sentences([text, served ?? ""]))
  }

  private var silent: Finding? {
    guard report.openMatches > 0 else { return nil }
    let count = report.open(.silent)
    return count == 0
      ? Finding(isWell: true, text: words.say(.programFindingNoneSilent))
      : Finding(
        isWell: false,
        text: words.say(
          .programFindingSilent, count: count,
          [.units: words.days(report.rules.silentAfterDays)]))
  }

  private var slipping: Finding? {
    let count = report.open(.slipping)
    return count == 0
      ? nil : Finding(isWell: false, text: words.say(.programFindingSlipping, count: count))
  }

  private var support: Finding? {
    let all = metrics.supportContacts.map(\.all).reduce(.none, +)
    guard let percent = all.percent else { return nil }
    guard all.n < all.of else {
      return Finding(isWell: true, text: words.say(.programFindingSupportMade, count: all.of))
    }
    return Finding(
      isWell: false,
      text: words.say(
        .programFindingSupport,
        [
          .number: words.number(all.n), .total: words.number(all.of),
          .share: words.percent(percent),
        ]))
  }

  private var ended: Finding? {
    guard !metrics.endings.isEmpty else { return nil }
    let reasons = metrics.closures(planned: false)
    let count = reasons.reduce(0) { $0 + $1.1 }
    guard let most = reasons.max(by: { ($0.1, $1.0) < ($1.1, $0.0) }) else {
      return Finding(isWell: true, text: words.say(.programFindingNoneEnded))
    }
    return Finding(
      isWell: false,
      text: words.say(
        .programFindingEnded, count: count, [.name: words.reason(most.0)]))
  }
}
