package import CivilTime
import Database
import JSON
package import Matching

/// Consistency of every match of a program that had begun by a day.
package struct ConsistencyReport: Sendable, Equatable {
  package let asOf: Day
  /// By the student's external id, then by start.
  package let items: [MatchConsistency]
  /// What the pairs do beside meeting, where it was asked for; matches without any are left out.
  package let pairs: [Match.ID: PairMetrics]

  /// The program as a whole, where it was asked for.
  package var program: ProgramMetrics?

  package init(
    asOf: Day, items: [MatchConsistency], pairs: [Match.ID: PairMetrics] = [:]
  ) {
    self.asOf = asOf
    self.items = items
    self.pairs = pairs
  }

  /// What a pair of the report does beside meeting.
  package func pair(of item: MatchConsistency) -> PairMetrics {
    pairs[item.match] ?? PairMetrics()
  }

  /// One line of JSON a match, each as in the document.
  package var lines: [UInt8] {
    items.flatMap { item in
      var json = JSONWriter()
      item.write(with: pair(of: item), to: &json)
      return json.bytes + [UInt8(ascii: "\n")]
    }
  }

  /// The document that `report consistency --json` prints.
  package var json: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("schema_version", 1)
      json.field("as_of", asOf.description)
      json.key("items")
      json.array { json in
        for item in items { item.write(with: pair(of: item), to: &json) }
      }
      json.field("total", items.count)
      if let program {
        json.key("program")
        program.write(to: &json)
      }
    }
    return json.bytes
  }
}

extension MatchConsistency {
  /// One object with how the pair meets, and what it does besides where that was counted.
  func write(with pair: PairMetrics? = nil, to json: inout JSONWriter) {
    json.object { json in
      json.field("student", student)
      json.field("mentor", mentor)
      json.field("match", match.description)
      json.field("started_on", startedOn.description)
      json.field("ended_on", endedOn?.description)
      json.field("status", status.rawValue)
      json.field("expected", expected)
      json.key("excluded")
      json.object { json in
        for reason in WindowState.exclusions {
          json.key(named: reason.rawValue)
          json.value(excluded[reason, default: 0])
        }
      }
      writeMetrics(to: &json)
      pair?.write(to: &json)
    }
  }

  private func writeMetrics(to json: inout JSONWriter) {
    json.field("adherence", adherence)
    json.field("on_time", onTime)
    json.field("two_sided", twoSided)
    json.field("contact_success", contactSuccess)
    json.field("current_streak", currentStreak)
    json.field("longest_streak", longestStreak)
    json.field("longest_gap_days", longestGapDays)
    json.key("median_gap_days")
    json.value(tenths: medianGapTenths)
    json.field("regularity", regularity)
    json.field("days_to_first_contact", daysToFirstContact)
    json.field("days_waiting", daysWaiting)
    json.key("dosage")
    json.value(tenths: dosage.tenthsOfMinutesAMonth)
    json.field("dosage_stated", dosage.stated)
    json.field("silent_days", silentDays)
    json.field("last_contact", lastContactOn?.description)
    json.field("made_elsewhere", madeElsewhere)
  }
}
