package import JSON
import Programs

extension SolvedRound {
  /// The shape that `plan`, `round solve` and `round show` print.
  package static let schemaVersion = 1

  /// Writes the fields of the round into the object that is open.
  package func write(to json: inout JSONWriter) {
    json.field("schema_version", Self.schemaVersion)
    json.field("status", status.rawValue)
    json.key("objective")
    json.object { objective.write(to: &$0) }
    json.key("pairs")
    json.array { json in
      for pair in pairs { json.object { pair.write(to: &$0) } }
    }
    json.key("unmatched")
    json.array { json in
      for student in unmatched { json.object { student.write(to: &$0) } }
    }
    json.field("blocking_pairs", blockingPairs)
    json.key("counts")
    json.object { counts.write(to: &$0) }
    json.key("timing_ms")
    json.object { timing.write(to: &$0) }
  }

  /// The round as one JSON document.
  package var json: [UInt8] {
    var json = JSONWriter()
    json.object { write(to: &$0) }
    return json.bytes
  }
}

extension RoundObjective {
  func write(to json: inout JSONWriter) {
    json.field("matched", matched)
    json.field("waiting", waiting)
    json.field("floor", floor)
    json.field("total", total)
  }
}

extension SolvedPair {
  fileprivate func write(to json: inout JSONWriter) {
    json.field("student", pair.student.id.text)
    json.field("mentor", pair.mentor.id.text)
    json.field("score", score)
    json.field("pinned", isPinned)
    json.key("components")
    json.object { json in
      for component in Component.allCases {
        json.key(named: component.code)
        json.value(components[component])
      }
    }
  }
}

extension UnmatchedStudent {
  fileprivate func write(to json: inout JSONWriter) {
    json.field("student", student.id.text)
    json.field("reason", reason.rawValue)
    guard reason != .outcompeted else { return }
    json.key("failed_rules")
    json.object { json in
      for count in failedRules {
        json.key(named: count.rule.code)
        json.value(count.mentors)
      }
    }
  }
}

extension RoundCounts {
  fileprivate func write(to json: inout JSONWriter) {
    json.field("students", students)
    json.field("mentors", mentors)
    json.field("places", places)
    json.field("students_ready", studentsReady)
    json.field("mentors_ready", mentorsReady)
    json.field("pairs_priced", pairsPriced)
  }
}

extension RoundTiming {
  fileprivate func write(to json: inout JSONWriter) {
    json.field("read", read)
    json.field("score", score)
    json.field("solve", solve)
    json.field("price", price)
    json.field("verify", verify)
  }
}
