package import JSON
import Programs

extension RoundAdvice {
  /// Writes the fields of the advice into the object that is open.
  package func write(to json: inout JSONWriter) {
    json.key("objective")
    json.object { objective.write(to: &$0) }
    json.key("unmatched")
    json.object { json in
      for reason in UnmatchedStudent.Reason.allCases {
        json.key(named: reason.rawValue)
        json.value(unmatched[reason] ?? 0)
      }
    }
    json.key("relaxations")
    json.array { json in
      for relaxation in relaxations {
        json.object { json in
          relaxation.write(to: &json)
          json.field("waiting", relaxation.objective.waiting - objective.waiting)
          json.field("total", relaxation.objective.total - objective.total)
        }
      }
    }
  }
}

extension Relaxation {
  fileprivate func write(to json: inout JSONWriter) {
    switch change {
    case .rule(let rule):
      json.field("kind", "rule")
      json.field("code", rule.code)
    case .minimumOverlap(let minutes):
      json.field("kind", "rule")
      json.field("code", Rule.tooLittleOverlap.code)
      json.field("minutes", minutes)
    case .places(let goal, let mentors):
      json.field("kind", "places")
      json.field("goal", goal.text)
      json.field("mentors", mentors)
    case .ready(let role, let gap, let people):
      json.field("kind", "ready")
      json.field("role", role.rawValue)
      json.field("gap", gap)
      json.field("people", people)
    }
    json.field("text", text)
    json.field("matched", matched)
  }

  /// The change in words.
  package var text: String {
    switch change {
    case .rule(let rule): "without the rule \(rule.code)"
    case .minimumOverlap(let minutes): "rule too_little_overlap at \(minutes) minutes"
    case .places(let goal, 1): "one more place with the one mentor of \(goal)"
    case .places(let goal, let mentors):
      "one more place with each of the \(mentors) mentors of \(goal)"
    case .ready(let role, let gap, let people):
      "\(people) \(role.rawValue)\(people == 1 ? "" : "s") whom only '\(gap)' keeps from being ready"
    }
  }
}
