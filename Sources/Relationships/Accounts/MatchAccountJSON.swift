import CivilTime
import Database
import JSON

extension MatchAccount {
  /// The document that `match why-status --json` prints.
  package var json: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("schema_version", 1)
      json.field("as_of", asOf.description)
      json.field("match", item.match.description)
      json.field("student", item.student)
      json.field("mentor", item.mentor)
      json.field("status", item.status.rawValue)
      json.field("adherence", item.adherence)
      json.key("arithmetic")
      json.array { json in
        for step in steps {
          json.object { json in
            json.field("status", step.status.rawValue)
            json.field("holds", step.holds)
            json.field("words", step.words)
          }
        }
      }
      json.key("windows")
      json.array { json in
        for account in windows { write(account, to: &json) }
      }
    }
    return json.bytes
  }

  private func write(_ account: WindowAccount, to json: inout JSONWriter) {
    json.object { json in
      json.field("from", account.window.start.description)
      json.field("to", account.window.end.description)
      json.field("state", account.window.state.rawValue)
      json.field("counts", account.window.state.isExpected)
      json.field("why", words(of: account))
      json.key("check_ins")
      json.array { json in
        for contact in account.contacts { contact.write(to: &json) }
      }
      json.key("covers")
      json.array { json in
        for cover in account.covers { cover.write(to: &json) }
      }
      json.field("meeting_days", account.meetingDays)
      json.field("covered_days", account.coveredDays)
    }
  }
}

extension WindowContact {
  fileprivate func write(to json: inout JSONWriter) {
    json.object { json in
      json.field("on", on.description)
      json.field("outcome", isMade ? "made" : "attempted")
      json.field("logged_by_pair", isByPair)
      json.field("minutes", minutes)
    }
  }
}

extension WindowCover {
  fileprivate func write(to json: inout JSONWriter) {
    json.object { json in
      json.field("kind", kind.rawValue)
      json.field("from", from.description)
      json.field("to", to?.description)
      json.field("words", words)
    }
  }
}
