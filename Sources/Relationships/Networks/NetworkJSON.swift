import CivilTime
import Database
import JSON

extension ProgramNetwork {
  /// The document that `report network --json` prints for a program.
  package var json: [UInt8] {
    NetworkJSON.document(asOf, audience: "coordinator") { json in
      json.list("most_giving", givers) { giver, json in
        json.person(giver.person)
        json.field("given", giver.given)
        json.field("received", giver.received)
        json.field("people", giver.people)
      }
      json.list("not_yet_reciprocated", notReciprocated) { exchange, json in
        exchange.write(to: &json)
        json.field("has_not_given", exchange.notYetGiven?.role)
      }
      json.list("follow_ups", followUps) { $0.write(asOf: asOf, to: &$1) }
      json.list("asleep", asleep) { $0.write(asOf: asOf, to: &$1) }
      json.list("areas", areas) { area, json in
        json.field("code", area.code)
        json.field("name", area.name)
        json.field("needed", area.neededBy.count)
        json.field("free_offers", area.freeOffers.count)
        json.list("needed_by", area.neededBy) { $1.person($0) }
        json.list("offered_by", area.freeOffers) { $1.person($0) }
      }
    }
  }
}

extension PersonNetwork {
  /// The document that `report network --person X --json` prints for coordinators.
  package var json: [UInt8] {
    NetworkJSON.document(asOf, audience: "coordinator") { json in
      json.key("person")
      json.object { $0.person(person) }
      json.list("exchanges", exchanges) { $0.write(to: &$1) }
      json.list("connections", connections) { $0.write(asOf: asOf, to: &$1) }
      json.list("follow_ups", followUps) { $0.write(asOf: asOf, to: &$1) }
      json.list("asleep", asleep) { $0.write(asOf: asOf, to: &$1) }
      json.list("fits", fits) { fit, json in
        json.person(fit.person)
        json.field("shared", fit.shared)
        json.list("they_offer", texts: fit.theyOffer)
        json.list("they_need", texts: fit.theyNeed)
        json.field("free_places", fit.freePlaces)
      }
      json.list("areas", areas) { area, json in
        json.field("code", area.code)
        json.field("name", area.name)
        json.field("free_offers", area.freeOffers.count)
        json.list("offered_by", area.freeOffers) { $1.person($0) }
      }
    }
  }
}

extension ParticipantNetwork {
  /// The document that `report network --person X --audience participant --json` prints.
  package var json: [UInt8] {
    NetworkJSON.document(asOf, audience: "participant") { json in
      json.field("given", given)
      json.field("received", received)
      json.field("connections", connections)
      json.list("follow_ups_due", texts: followUpsDue.map(\.description))
      json.field("asleep", asleep)
      json.list("areas", areas) { area, json in
        json.field("code", area.code)
        json.field("name", area.name)
        json.field("mentors", area.mentors)
      }
    }
  }
}

/// What the documents of networks have in common.
private enum NetworkJSON {
  static func document(
    _ day: Day, audience: String, _ body: (inout JSONWriter) -> Void
  ) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("schema_version", 1)
      json.field("as_of", day.description)
      json.field("audience", audience)
      body(&json)
    }
    return json.bytes
  }
}

extension JSONWriter {
  fileprivate mutating func list<Item>(
    _ name: StaticString, _ items: [Item], _ write: (Item, inout JSONWriter) -> Void
  ) {
    key(name)
    array { json in
      for item in items { json.object { write(item, &$0) } }
    }
  }

  fileprivate mutating func list(_ name: StaticString, texts: [String]) {
    key(name)
    array { json in
      for text in texts { json.value(text) }
    }
  }

  fileprivate mutating func person(_ person: NamedPerson) {
    field("id", person.externalID)
    field("role", person.role)
    field("name", person.name)
  }
}

extension Exchange {
  fileprivate func write(to json: inout JSONWriter) {
    json.key("student")
    json.object { $0.person(student) }
    json.key("mentor")
    json.object { $0.person(mentor) }
    json.field("open", isOpen)
    json.field("student_gave", byStudent.times)
    json.list("student_kinds", texts: byStudent.kinds)
    json.field("mentor_gave", byMentor.times)
    json.list("mentor_kinds", texts: byMentor.kinds)
    json.field("last_on", lastOn?.description)
  }
}

extension Connection {
  fileprivate func write(asOf day: Day, to json: inout JSONWriter) {
    json.field("connection", id.description)
    json.key("owner")
    json.object { $0.person(owner) }
    json.field("person", person?.externalID)
    json.field("name", name)
    json.list("interests", texts: interests)
    json.field("met_on", metOn.description)
    json.field("last_contact_on", lastContactOn?.description)
    json.field("follow_up_on", followUpOn?.description)
    json.field("due", isDue(on: day))
    json.field("asleep", isAsleep(on: day))
  }
}
