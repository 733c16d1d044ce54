package import JSON
import Programs

extension RoundComparison {
  /// Writes the fields of the comparison into the object that is open.
  package func write(to json: inout JSONWriter) {
    json.key("before")
    json.object { before.write(to: &$0) }
    json.key("after")
    json.object { after.write(to: &$0) }
    json.key("counts")
    json.object { json in
      json.field("unchanged", unchanged)
      json.field("changed", changes.count)
      json.field("gain", changes.count { $0.gain > 0 })
      json.field("lose", changes.count { $0.gain < 0 })
      json.field("newly_matched", changes.count { $0.from == nil })
      json.field("no_longer_matched", changes.count { $0.to == nil })
    }
    json.key("changes")
    json.array { json in
      for change in changes { json.object { change.write(to: &$0) } }
    }
  }
}

extension RoundComparison.Change {
  fileprivate func write(to json: inout JSONWriter) {
    json.field("student", student.id.text)
    json.field("from", from?.id.text)
    json.field("to", to?.id.text)
    json.field("score_before", scoreBefore)
    json.field("score_after", scoreAfter)
  }
}
