import CivilTime
import JSON
import Programs

extension Snapshot {
  /// Takes up a stored snapshot.
  ///
  /// Strict to the byte: what would not be written as it was read is not taken, so a snapshot that
  /// was tampered with cannot pass for another.
  ///
  /// - Throws: `SnapshotDamage`.
  package init(canonicalBytes bytes: [UInt8]) throws(SnapshotDamage) {
    let document: JSONValue
    do { document = try JSONReader.read(bytes) } catch {
      throw SnapshotDamage(reason: "\(error.reason) at byte \(error.byteOffset)")
    }
    let fields = try SnapshotFields(document)
    guard try fields.text("format") == Self.format else { throw fields.damage("format") }
    do {
      try self.init(fields)
    } catch let damage as SnapshotDamage {
      throw damage
    } catch {
      throw SnapshotDamage(reason: "\(error)")
    }
    guard canonicalBytes == bytes else {
      throw SnapshotDamage(reason: "it is not in its canonical form")
    }
  }

  private init(_ fields: SnapshotFields) throws {
    try self.init(
      date: fields.value("date") { Day($0) },
      seed: fields.integer("seed"),
      policy: Policy(yaml: fields.text("policy")),
      gates: fields.values("gates") { Gate(rawValue: $0) },
      goals: GoalTree.checked(fields.list("goals") { try Self.goal($0) }).get(),
      students: fields.list("students") { try Self.student($0) },
      mentors: fields.list("mentors") { try Self.mentor($0) },
      exclusions: fields.list("exclusions") {
        Exclusion(try Self.pair($0), reason: try $0.text("reason"))
      },
      pins: fields.list("pins") { try Self.pair($0) },
      wishes: fields.list("wishes") {
        Wish(try Self.pair($0), by: try $0.value("by") { Wish.Author(rawValue: $0) })
      },
      history: fields.list("history") {
        PastMatch(
          try Self.pair($0),
          closureReason: try $0.value("closure_reason") { ClosureReason(rawValue: $0) })
      })
  }

  private static func goal(_ fields: SnapshotFields) throws(SnapshotDamage) -> Goal {
    let parent: GoalCode? =
      try fields.textIfAny("parent") == nil ? nil : fields.value("parent") { GoalCode($0) }
    return Goal(code: try fields.value("code") { GoalCode($0) }, name: "", parent: parent)
  }

  private static func student(_ fields: SnapshotFields) throws(SnapshotDamage) -> RoundStudent {
    var student = RoundStudent(try profile(fields))
    if try fields.textIfAny("grade") != nil {
      student.grade = try fields.value("grade") { try? Grade.parse($0).get() }
    }
    student.waiting = try fields.number("waiting") { Waiting($0) }
    student.priority = try fields.number("priority") { Priority($0) }
    return student
  }

  private static func mentor(_ fields: SnapshotFields) throws(SnapshotDamage) -> RoundMentor {
    var mentor = RoundMentor(
      try profile(fields), capacity: try fields.number("capacity") { Capacity($0) })
    for band in try fields.values("grade_bands", { GradeBand(code: $0) }) {
      mentor.gradeBands.insert(GradeBands(band))
    }
    mentor.load = try fields.number("load") { $0 >= 0 ? $0 : nil }
    return mentor
  }

  private static func profile(_ fields: SnapshotFields) throws(SnapshotDamage) -> Profile {
    var profile = Profile(key: try person(fields, "id", "source"))
    profile.goals = try fields.values("goals") { GoalCode($0) }
    profile.needs = try fields.values("needs") { GoalCode($0) }
    profile.offers = try fields.values("offers") { GoalCode($0) }
    profile.availability = try fields.value("availability") { try? Availability.parse($0).get() }
    profile.languages = try fields.values("languages") { Language(code: $0) }
    profile.modes = []
    for mode in try fields.values("modes", { try? Modes.parse($0).get() }) {
      profile.modes.formUnion(mode)
    }
    profile.site = try fields.textIfAny("site")
    profile.region = try fields.textIfAny("region")
    profile.household = try fields.textIfAny("household")
    guard let heldBack = ReadyGaps(codes: try fields.values("held_back") { $0 }) else {
      throw fields.damage("held_back")
    }
    profile.heldBack = heldBack
    return profile
  }

  private static func pair(_ fields: SnapshotFields) throws(SnapshotDamage) -> PairKey {
    PairKey(
      student: try person(fields, "student", "student_source"),
      mentor: try person(fields, "mentor", "mentor_source"))
  }

  private static func person(
    _ fields: SnapshotFields, _ id: String, _ source: String
  ) throws(SnapshotDamage) -> PersonKey {
    PersonKey(try fields.value(id) { ExternalID($0) }, source: try fields.text(source))
  }
}
