import Documents
import Relationships

/// What a program's figures mean under its settings.
struct ProgramDefinitions {
  let words: ProgramWords

  var items: [List.Item] {
    let terms: [(Message, Message)] = [
      (.programTermReady, .programMeaningReady), (.programTermMatchRate, .programMeaningMatchRate),
      (.programTermCoverage, .programMeaningCoverage), (.programTermWait, .programMeaningWait),
      (.programTermOnTime, .programMeaningOnTime), (.programTermTwoSided, .programMeaningTwoSided),
      (.programTermTries, .programMeaningTries), (.programTermTarget, .programMeaningTarget),
      (.programTermLasting, .programMeaningLasting), (.programTermLength, .programMeaningLength),
      (.programTermSupport, .programMeaningSupport), (.programTermGiving, .programMeaningGiving),
      (.programTermPromises, .programMeaningPromises),
      (.programTermReplies, .programMeaningReplies), (.programTermGrowth, .programMeaningGrowth),
    ]
    let own = terms.map { term, meaning in
      List.Item(lead: words.say(term), text: words.say(meaning, values(for: meaning)))
    }
    return own + statuses
  }

  private var statuses: [List.Item] {
    let rules = words.report.rules
    return StatusWords(
      rules: TeacherReport.StatusRules(
        silentAfterDays: rules.silentAfterDays, tooEarlyWindows: rules.tooEarlyWindows,
        latestWindows: 8, benchmarkPercent: 65),
      cadence: rules.cadence, language: words.language
    ).definitions
  }

  private func values(for meaning: Message) -> [Slot: Phrase] {
    switch meaning {
    case .programMeaningOnTime: [.units: words.days(words.report.rules.graceDays)]
    case .programMeaningSupport: [.units: words.days(words.report.rules.supportContactDays)]
    case .programMeaningTarget:
      [
        .target: words.percent(words.report.metrics.benchmarkPercent),
        .share: words.percent(ProgramMetrics.passingPercent),
      ]
    default: [:]
    }
  }
}
