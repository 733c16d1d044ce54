import CivilTime
import JSON
import Matching
import Programs

extension MatchStory {
  /// The document that `match show --json` prints.
  package var json: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("schema_version", 1)
      json.field("match", "\(match.id)")
      json.field("student", match.student.externalID)
      json.field("student_name", match.student.name)
      json.field("mentor", match.mentor.externalID)
      json.field("mentor_name", match.mentor.name)
      json.field("as_of", asOf.description)
      json.field("state", match.state.rawValue)
      json.field("proposed_on", match.proposedOn?.description)
      json.list("accepted_by", match.acceptedBy) { json, party in json.value(party.rawValue) }
      json.field("started_on", match.hasBegun ? match.startedOn.description : nil)
      json.field("ended_on", match.endedOn?.description)
      json.field("closure_reason", match.closureReason)
      json.field("round", match.round)
      json.field("status", consistency?.status.rawValue)
      json.field("status_reason", reason)
      json.key("consistency")
      if let consistency { consistency.write(to: &json) } else { json.null() }
      writeGoals(to: &json)
      writePromises(to: &json)
      writeRest(to: &json)
    }
    return json.bytes
  }

  private func writeGoals(to json: inout JSONWriter) {
    json.list("common_goals", commonGoals) { json, name in json.value(name) }
    json.list("shared_goals", goals) { json, goal in
      json.object { json in
        json.field("goal", goal.goal)
        json.field("name", goal.name)
        json.field("state", goal.state.rawValue)
        json.field("proposed_by", goal.proposedBy?.rawValue)
        json.list("agreed_by", goal.agreedBy) { json, party in json.value(party.rawValue) }
        json.field("progress", goal.progress?.percent)
        json.field("progress_on", goal.progressOn?.description)
        json.field("stale", goal.isStale)
      }
    }
  }

  private func writePromises(to json: inout JSONWriter) {
    json.list("open_promises", promises) { json, promise in
      json.object { json in
        json.field("commitment", "\(promise.id)")
        json.field("owner", promise.owner)
        json.field("text", promise.wording)
        json.field("made_on", promise.madeOn.description)
        json.field("due_on", promise.dueOn.description)
        json.field("days_overdue", max(0, asOf - promise.dueOn))
      }
    }
    json.list("gave", gifts) { json, gift in
      json.object { json in
        json.field("from", gift.by)
        json.field("kind", gift.kind)
        json.field("count", gift.count)
        json.field("last_on", gift.lastOn.description)
      }
    }
    json.list("open_requests", requests) { json, request in
      json.object { json in
        json.field("request", "\(request.id)")
        json.field("from", request.askedBy)
        json.field("text", request.wording)
        json.field("asked_at", "\(request.askedAt)")
      }
    }
  }

  private func writeRest(to json: inout JSONWriter) {
    json.list("holds", holds) { json, hold in
      json.object { json in
        json.field("from", hold.from.description)
        json.field("to", hold.to?.description)
        json.field("reason", hold.reason)
      }
    }
    json.list("support_contacts", supportContacts) { json, contact in
      json.object { json in
        json.field("with", contact.with)
        json.field("count", contact.count)
        json.field("last_on", contact.lastOn.description)
      }
    }
    json.one("next_meeting", nextMeeting) { json, meeting in
      json.object { json in
        json.field("meeting", "\(meeting.id)")
        json.field("on", meeting.on.description)
        json.field("time", meeting.time)
        json.field("place", meeting.place)
        json.field("mode", meeting.mode)
      }
    }
    json.one("closure", closure) { json, closure in
      json.object { json in
        json.field("on", closure.on.description)
        json.field("reason", closure.reason)
        json.field("planned", closure.isPlanned)
        json.field("final_meeting_on", closure.finalMeetingOn?.description)
        json.list("thanked_by", closure.thankedBy) { json, party in json.value(party) }
      }
    }
  }
}

extension JSONWriter {
  /// A key and an array, each element written by a closure.
  fileprivate mutating func list<Element>(
    _ name: StaticString, _ elements: [Element],
    _ write: (inout JSONWriter, Element) -> Void
  ) {
    key(name)
    array { json in
      for element in elements { write(&json, element) }
    }
  }

  /// A key and what a closure writes of a value; null without one.
  fileprivate mutating func one<Value>(
    _ name: StaticString, _ value: Value?, _ write: (inout JSONWriter, Value) -> Void
  ) {
    key(name)
    guard let value else { return null() }
    write(&self, value)
  }
}
