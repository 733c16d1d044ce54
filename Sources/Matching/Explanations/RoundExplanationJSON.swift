package import JSON
import Programs

extension RoundExplanation {
  /// Writes the fields of the explanation into the object that is open.
  package func write(to json: inout JSONWriter) {
    json.field("student", student.id.text)
    json.field("matched_to", matchedTo?.id.text)
    json.field("mentor", mentor?.id.text)
    json.field("candidate", pair?.failures.isEmpty)
    json.key("failed_rules")
    json.array { json in
      for failure in pair?.failures ?? [] { json.object { failure.write(to: &$0) } }
    }
    json.field("score", pair?.score)
    json.key("components")
    if let pair {
      json.object { json in
        for component in Component.allCases {
          json.key(named: component.code)
          json.value(pair.components[component])
        }
      }
    } else {
      json.null()
    }
    json.key("facts")
    if let pair { json.object { pair.facts.write(to: &$0) } } else { json.null() }
    json.key("price")
    if let price { json.object { price.write(to: &$0) } } else { json.null() }
    json.key("would_change")
    json.array { json in
      for move in price?.moves ?? [] { json.object { move.write(to: &$0) } }
    }
    json.key("unmatched")
    if let unmatched { json.object { write(unmatched, to: &$0) } } else { json.null() }
  }

  private func write(_ unmatched: UnmatchedStudent, to json: inout JSONWriter) {
    json.field("reason", unmatched.reason.rawValue)
    json.key("failed_rules")
    json.object { json in
      for count in unmatched.failedRules {
        json.key(named: count.rule.code)
        json.value(count.mentors)
      }
    }
    json.key("shortage")
    guard let shortage else { return json.null() }
    json.object { json in
      json.field("mentors", shortage.mentors)
      json.field("places", shortage.places)
      json.field("students", shortage.students)
    }
  }
}

extension RoundExplanation.Price {
  fileprivate func write(to json: inout JSONWriter) {
    json.field("matched", matched)
    json.field("waiting", waiting)
    json.field("floor", floor)
    json.field("total", total)
  }
}

extension RoundExplanation.Move {
  fileprivate func write(to json: inout JSONWriter) {
    json.field("student", student.id.text)
    json.field("from", from?.id.text)
    json.field("to", to?.id.text)
  }
}

extension PairFacts {
  fileprivate func write(to json: inout JSONWriter) {
    json.covered("shared_goals", sharedGoals)
    json.covered("needs_met", needsMet)
    json.covered("reciprocity", reciprocity)
    json.field("common_hours", commonHours.description)
    json.texts("common_languages", commonLanguages.map(\.code))
    json.field("meeting", meeting?.rawValue)
    json.field("grade_band", gradeBand?.code)
    json.texts("served_bands", servedBands.members.map(\.code))
    json.field("student_named_mentor", studentNamedMentor)
    json.field("mentor_named_student", mentorNamedStudent)
  }
}

extension RuleFailure {
  fileprivate func write(to json: inout JSONWriter) {
    json.field("code", rule.code)
    json.key("facts")
    json.object { facts.write(to: &$0) }
  }
}

extension RuleFailure.Facts {
  fileprivate func write(to json: inout JSONWriter) {
    switch self {
    case .lacking(let gaps): json.texts("lacking", gaps.codes)
    case .places(let capacity, let load, let pinned):
      json.field("capacity", capacity)
      json.field("load", load)
      json.field("pinned", pinned)
    case .excluded(let reasons): json.texts("reasons", reasons)
    case .household: json.field("same_household", true)
    case .languages(let student, let mentor):
      json.texts("student", student.map(\.code))
      json.texts("mentor", mentor.map(\.code))
    case .modes(let student, let mentor):
      json.texts("student", student.codes)
      json.texts("mentor", mentor.codes)
    case .overlap(let minutes, let minimum):
      json.field("minutes", minutes)
      json.field("minimum", minimum)
    case .closed(let reasons): json.texts("reasons", reasons.map(\.rawValue))
    case .restricted: json.field("restricted", true)
    case .sites(let student, let mentor):
      json.field("student", student)
      json.field("mentor", mentor)
    case .gradeBands(let student, let served):
      json.field("student", student?.code)
      json.texts("mentor", served.members.map(\.code))
    }
  }
}

extension JSONWriter {
  fileprivate mutating func texts(_ name: StaticString, _ texts: [String]) {
    key(name)
    array { json in
      for text in texts { json.value(text) }
    }
  }

  fileprivate mutating func covered(_ name: StaticString, _ goals: [CoveredGoal]) {
    key(name)
    array { json in
      for goal in goals {
        json.object { json in
          json.field("code", goal.code.text)
          json.field("nearest", goal.nearest?.text)
          json.field("closeness", goal.closeness)
        }
      }
    }
  }
}
