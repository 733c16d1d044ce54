import Checksums
import CivilTime
import JSON
import Programs

extension Snapshot {
  /// The format that `canonicalBytes` writes and `init(canonicalBytes:)` reads.
  package static let format = "trellis-snapshot-1"

  /// The snapshot as one JSON document: equal snapshots have equal bytes.
  package var canonicalBytes: [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("format", Self.format)
      json.field("date", date.description)
      json.field("seed", seed)
      json.field("policy", policy.text)
      json.texts("gates", gates.map(\.rawValue))
      json.list("goals", goals.goals) { json, goal in
        json.field("code", goal.code.text)
        json.field("parent", goal.parent?.text)
      }
      json.list("students", students) { $0.student($1) }
      json.list("mentors", mentors) { $0.mentor($1) }
      json.list("exclusions", exclusions) { json, exclusion in
        json.pair(exclusion.pair)
        json.field("reason", exclusion.reason)
      }
      json.list("pins", pins) { $0.pair($1) }
      json.list("wishes", wishes) { json, wish in
        json.pair(wish.pair)
        json.field("by", wish.author.rawValue)
      }
      json.list("history", history) { json, past in
        json.pair(past.pair)
        json.field("closure_reason", past.closureReason.rawValue)
      }
    }
    return json.bytes
  }

  package var sha256: String { SHA256.hexadecimal(of: canonicalBytes) }
}

extension JSONWriter {
  fileprivate mutating func list<Item>(
    _ name: StaticString, _ items: [Item], _ fields: (inout JSONWriter, Item) -> Void
  ) {
    key(name)
    array { json in
      for item in items { json.object { json in fields(&json, item) } }
    }
  }

  fileprivate mutating func texts(_ name: StaticString, _ texts: [String]) {
    key(name)
    array { json in
      for text in texts { json.value(text) }
    }
  }

  fileprivate mutating func student(_ student: RoundStudent) {
    profile(student.profile)
    field("grade", student.grade?.description)
    field("waiting", student.waiting.count)
    field("priority", student.priority.count)
  }

  fileprivate mutating func mentor(_ mentor: RoundMentor) {
    profile(mentor.profile)
    texts("grade_bands", mentor.gradeBands.members.map(\.code))
    field("capacity", mentor.capacity.count)
    field("load", mentor.load)
  }

  private mutating func profile(_ profile: Profile) {
    person("id", "source", profile.key)
    texts("goals", profile.goals.map(\.text))
    texts("needs", profile.needs.map(\.text))
    texts("offers", profile.offers.map(\.text))
    field("availability", profile.availability.description)
    texts("languages", profile.languages.map(\.code))
    texts("modes", profile.modes.codes)
    field("site", profile.site)
    field("region", profile.region)
    field("household", profile.household)
    texts("held_back", profile.heldBack.codes)
  }

  fileprivate mutating func pair(_ pair: PairKey) {
    person("student", "student_source", pair.student)
    person("mentor", "mentor_source", pair.mentor)
  }

  private mutating func person(_ id: StaticString, _ source: StaticString, _ key: PersonKey) {
    field(id, key.id.text)
    field(source, key.source)
  }
}
