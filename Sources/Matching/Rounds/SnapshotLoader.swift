import CivilTime
import Database
import Programs

/// A program's snapshot as of a day, read within one transaction.
struct SnapshotLoader {
  let program: Program
  let tenant: Tenant.ID
  let date: Day

  /// A snapshot, and who its people are in the database.
  struct Loaded {
    let snapshot: Snapshot
    let students: [PersonKey: ID<Person>]
    let mentors: [PersonKey: ID<Person>]
  }

  /// Reads everything a round is a function of.
  ///
  /// Who withdrew or completed is no longer in the program; a student with an open match takes no
  /// part.
  ///
  /// - Throws: `GoalProblems`, `SnapshotProblem` where what is stored makes no snapshot;
  ///   `DatabaseError`.
  func load(policy: Policy, seed: Int64, _ tx: Transaction) throws -> Loaded {
    let students = try people(.student, tx).filter { $0.openMatches == 0 }
    let mentors = try people(.mentor, tx)
    let waiting = Dictionary(
      try tx.all(.readyTimes(of: program.id, tenant: tenant, on: date)).map { ($0.student, $0) }
    ) { first, _ in first }
    let snapshot = try Snapshot(
      date: date, seed: seed, policy: policy, gates: gates,
      goals: GoalVocabulary.tree(of: tenant, tx),
      students: students.compactMap { student($0, waiting[$0.person]) },
      mentors: mentors.compactMap(mentor),
      exclusions: tx.all(.exclusions(of: program.id, tenant: tenant)).compactMap { named in
        named.key.map { Exclusion($0, reason: named.code) }
      },
      pins: tx.all(.pins(of: program.id, tenant: tenant, on: date)).compactMap(\.key),
      wishes: tx.all(.wishes(of: program.id, tenant: tenant)).compactMap { named in
        Wish.Author(rawValue: named.code).flatMap { author in
          named.key.map { Wish($0, by: author) }
        }
      },
      history: tx.all(.history(of: program.id, tenant: tenant)).compactMap { named in
        named.key.map {
          PastMatch($0, closureReason: ClosureReason(rawValue: named.code) ?? .other)
        }
      })
    return Loaded(
      snapshot: snapshot, students: Self.ids(of: students), mentors: Self.ids(of: mentors))
  }

  private var gates: [Gate] {
    [
      (program.gates.consent, Gate.consent), (program.gates.screening, .screening),
      (program.gates.training, .training),
    ].filter(\.0).map(\.1)
  }

  private func people(_ role: ParticipantRole, _ tx: Transaction) throws -> [Enrollment] {
    try tx.all(.enrollments(of: program.id, role: role, tenant: tenant, on: date))
      .filter { $0.status == .enrolled || $0.status == .onHold }
  }

  private func student(_ enrollment: Enrollment, _ ready: ReadyTime?) -> RoundStudent? {
    guard let profile = profile(of: enrollment) else { return nil }
    var student = RoundStudent(profile)
    student.grade = enrollment.grade.flatMap { try? Grade.parse($0).get() }
    student.priority = Priority(enrollment.priority) ?? .none
    if let ready {
      student.waiting = Waiting(daysReady: ready.days, lastMatchEndedByOthers: ready.lostMatch)
    }
    return student
  }

  private func mentor(_ enrollment: Enrollment) -> RoundMentor? {
    guard let profile = profile(of: enrollment),
      let capacity = Capacity(enrollment.capacity ?? 1)
    else { return nil }
    var mentor = RoundMentor(profile, capacity: capacity)
    mentor.load = enrollment.openMatches
    mentor.gradeBands = enrollment.gradeBands.compactMap(GradeBand.init(code:))
      .reduce(into: []) { $0.formUnion(GradeBands($1)) }
    return mentor
  }

  private func profile(of enrollment: Enrollment) -> Profile? {
    guard let key = enrollment.key else { return nil }
    var profile = Profile(key: key)
    profile.goals = enrollment.goals.compactMap(GoalCode.init)
    profile.needs = enrollment.needs.compactMap(GoalCode.init)
    profile.offers = enrollment.offers.compactMap(GoalCode.init)
    profile.languages = enrollment.languages.compactMap(Language.init(code:))
    if let hours = enrollment.availability {
      profile.availability = (try? Availability.parse(hours).get()) ?? Availability()
    }
    profile.modes = (try? Modes.parse(enrollment.modes.joined(separator: ";")).get()) ?? .any
    profile.site = enrollment.site
    profile.region = enrollment.region
    profile.household = enrollment.household
    profile.heldBack = ReadyGaps(Readiness(of: enrollment, gates: program.gates, on: date))
    return profile
  }

  private static func ids(of people: [Enrollment]) -> [PersonKey: ID<Person>] {
    Dictionary(people.compactMap { person in person.key.map { ($0, person.person) } }) {
      first, _ in first
    }
  }
}

extension Enrollment {
  /// By what a round knows the person; nil for somebody without an id, who is in no round.
  var key: PersonKey? { PersonKey(stored: externalID, source: idSource) }
}

extension ReadyGaps {
  /// What status and gates lack; what the profile lacks, the snapshot sees for itself.
  init(_ readiness: Readiness) {
    self = []
    for gap in readiness.gaps {
      switch gap {
      case .notEnrolled: insert(.status)
      case .restricted: insert(.restricted)
      case .startsLater: insert(.start)
      case .consent: insert(.consent)
      case .screening: insert(.screening)
      case .training: insert(.training)
      case .goals, .languages, .availability: break
      }
    }
  }
}
