import JSON
import Matching

extension ProgramMetrics {
  /// The object `program` of `report consistency --json`.
  func write(to json: inout JSONWriter) {
    json.object { json in
      writeRates(to: &json)
      writeStudents(to: &json)
      writeMatches(to: &json)
      json.key("support_contacts")
      json.object { json in
        for contacts in supportContacts { contacts.write(to: &json) }
      }
      json.key("engagement_with_growth")
      growth.write(to: &json)
    }
  }

  private func writeRates(to json: inout JSONWriter) {
    json.field("adherence", adherence)
    json.field("on_time", onTime)
    json.key("adherence_distribution")
    adherenceDistribution.write(to: &json)
    json.key("on_time_distribution")
    onTimeDistribution.write(to: &json)
    json.key("benchmark")
    json.object { json in
      json.field("percent", benchmarkPercent)
      json.field("at_benchmark", atBenchmark)
      json.field("passing_percent", Self.passingPercent)
      json.field("passes", passes)
      json.key("left_out")
      json.object { json in
        json.field("fewer_than_3_windows", tooFewWindows)
        json.field("ended_before_the_program", endedBefore)
      }
    }
  }

  private func writeStudents(to json: inout JSONWriter) {
    if let funnel { funnel.write(to: &json) }
    json.field("coverage", coverage.map { Ratio(n: $0.served, of: $0.ready) } ?? .none)
    json.key("wait")
    json.object { json in
      json.field("median_days", waitCurve.medianDays)
      json.field("longest_days", waits.map(\.days).max())
      json.field("longest_open_days", waits.filter(\.isOpen).map(\.days).max())
      json.field("matched", waits.filter(\.isMatched).reduce(0) { $0 + $1.count })
      json.field("open", waits.filter(\.isOpen).reduce(0) { $0 + $1.count })
      json.field(
        "gave_up", waits.filter { !$0.isOpen && !$0.isMatched }.reduce(0) { $0 + $1.count })
      json.key("left_out")
      json.object { json in json.field("matched_before_known_ready", matchedBeforeReady) }
    }
  }

  private func writeMatches(to json: inout JSONWriter) {
    json.key("match_length")
    json.object { json in
      json.field("median_days", lengthCurve.medianDays)
      json.field("longest_days", endings.map { $0.days - $0.heldDays }.max())
      json.field("ended", endings.filter { $0.reason != nil }.reduce(0) { $0 + $1.count })
      json.field("open", endings.filter { $0.reason == nil }.reduce(0) { $0 + $1.count })
    }
    json.key("retention")
    json.array { json in
      let curve = retentionCurve
      for (months, days) in Self.retentionMonths {
        write(curve.estimate(after: days), months: months, days: days, to: &json)
      }
    }
    json.key("closures")
    json.object { json in
      for (name, isPlanned) in [("planned", true), ("unplanned", false)] {
        json.key(named: name)
        json.object { json in
          for (reason, count) in closures(planned: isPlanned) {
            json.key(named: reason)
            json.value(count)
          }
        }
      }
    }
  }

  private func write(
    _ estimate: SurvivalCurve.Estimate?, months: Int, days: Int, to json: inout JSONWriter
  ) {
    let cohort = cohort(after: days)
    json.object { json in
      json.field("months", months)
      json.field("days", days)
      json.key("retained")
      json.value(thousandths: estimate?.share)
      json.key("low")
      json.value(thousandths: estimate?.low)
      json.key("high")
      json.value(thousandths: estimate?.high)
      json.field("at_risk", estimate?.atRisk)
      json.field("cohort", cohort.lasted)
      json.key("left_out")
      json.object { json in
        json.field("planned_ending", cohort.planned)
        json.field("too_recent", cohort.tooRecent)
      }
    }
  }

  /// How many matches ended for which reason, by reason.
  package func closures(planned: Bool) -> [(String, Int)] {
    var counts: [String: Int] = [:]
    for ending in endings where ending.isPlanned == planned {
      if let reason = ending.reason { counts[reason, default: 0] += ending.count }
    }
    return counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}

extension StudentFunnel {
  fileprivate func write(to json: inout JSONWriter) {
    json.key("funnel")
    json.object { json in
      json.field("enrolled", enrolled)
      json.field("consented", consented)
      json.field("ready", ready)
      json.field("matched", matched)
    }
    json.key("match_rate")
    json.object { json in
      json.field("now", Ratio(n: matched, of: ready))
      json.field("ever", Ratio(n: everMatched, of: everReady))
    }
  }
}

extension SupportContactCount {
  fileprivate func write(to json: inout JSONWriter) {
    json.key(named: role)
    json.object { json in
      json.field("done", all)
      json.field("within_48h", soon)
      json.field("first_month", firstMonth)
      json.field("later", later)
      json.key("left_out")
      json.object { json in json.field("nobody_known", unknown) }
    }
  }
}
