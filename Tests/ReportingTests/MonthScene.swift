import CivilTime
import Database
import Programs
import Reporting
import Support

/// The two tenants of the batch scene with everything a pair can write down, each text marked with
/// its pair and its tenant, so that a text found anywhere tells whose it is.
struct MonthScene: Sendable {
  let batch: BatchScene

  static func make() async throws -> MonthScene {
    let scene = MonthScene(batch: try await BatchScene.make())
    for office in [scene.batch.riverside, scene.batch.hillcrest] {
      for (student, mentor) in [("S1", "M1"), ("S2", "M2"), ("S3", "M2")] {
        try await scene.fill(student, mentor, office)
      }
      try await scene.connect("S1", office)
      try await scene.connect("M2", office)
    }
    return scene
  }

  var asOf: Day { batch.asOf }
  var start: Day { batch.imports.today }

  /// The period is the two weeks since the start.
  func request(_ office: BatchScene.Office) -> ReportRequest { office.request(asOf: asOf) }

  func execute(_ office: BatchScene.Office, _ statements: SQL...) async throws {
    try await batch.imports.test.database.tenant(office.tenant.id) { tx in
      for statement in statements { try tx.execute(statement) }
    }
  }

  private func fill(_ student: String, _ mentor: String, _ office: BatchScene.Office) async throws {
    let tenant = office.tenant.id
    let mark = "\(student)\(office.mark)"
    let moment = FixedClock.noon(of: start + 3).now()
    let pair: SQL = """
      SELECT m.* FROM trellis.matches m
        JOIN trellis.people s ON s.tenant_id = m.tenant_id AND s.person_id = m.student_id
       WHERE m.tenant_id = \(tenant) AND s.external_id = \(student)
      """
    let sides: [(String, String)] = [("student", "Kid"), ("mentor", "Elder")]
    for (side, who) in sides {
      try await execute(
        office,
        """
        INSERT INTO trellis.commitments (tenant_id, commitment_id, program_id, match_id, owner,
          wording, share, made_on, due_on, entered_at, entered_by, recorded_at)
        SELECT m.tenant_id, gen_random_uuid(), m.program_id, m.match_id, \(side),
               \("Promise\(who)\(mark)"), 'pair', \(start), \(asOf + 2), \(moment), 'test', \(moment)
          FROM (\(pair)) m
        """,
        """
        INSERT INTO trellis.contributions (tenant_id, contribution_id, program_id, match_id,
          given_by, kind, occurred_on, note, share, entered_at, entered_by, recorded_at)
        SELECT m.tenant_id, gen_random_uuid(), m.program_id, m.match_id, \(side), 'taught',
               \(start + 2), \("Gift\(who)\(mark)"), 'family', \(moment), 'test', \(moment)
          FROM (\(pair)) m
        """,
        """
        INSERT INTO trellis.requests (tenant_id, request_id, program_id, match_id, asked_by,
          wording, asked_at, entered_at, entered_by, recorded_at)
        SELECT m.tenant_id, gen_random_uuid(), m.program_id, m.match_id, \(side),
               \("Question\(who)\(mark)"), \(moment), \(moment), 'test', \(moment)
          FROM (\(pair)) m
        """)
    }
    try await execute(
      office,
      """
      INSERT INTO trellis.goal_steps (tenant_id, goal_step_id, program_id, match_id, goal,
        occurred_on, progress, note, share, entered_at, entered_by, recorded_at)
      SELECT m.tenant_id, gen_random_uuid(), m.program_id, m.match_id, 'arts.music', \(start + 4),
             40, \("Step\(mark)"), 'pair', \(moment), 'test', \(moment)
        FROM (\(pair)) m
      """,
      """
      INSERT INTO trellis.meetings (tenant_id, meeting_id, program_id, match_id, starts_on, place,
        entered_at, entered_by, recorded_at)
      SELECT m.tenant_id, gen_random_uuid(), m.program_id, m.match_id, \(asOf + 1),
             \("Room\(mark)"), \(moment), 'test', \(moment)
        FROM (\(pair)) m
      """,
      """
      INSERT INTO trellis.support_contacts (tenant_id, support_contact_id, program_id, match_id,
        contact_with, contacted_by, occurred_on, note, entered_at, entered_by, recorded_at)
      SELECT m.tenant_id, gen_random_uuid(), m.program_id, m.match_id, 'mentor', 'Stafferone', \(start + 2),
             \("Staff\(mark)"), \(moment), 'test', \(moment)
        FROM (\(pair)) m
      """)
  }

  /// Somebody whom the owner named, and somebody of the program.
  private func connect(_ owner: String, _ office: BatchScene.Office) async throws {
    let tenant = office.tenant.id
    let moment = FixedClock.noon(of: start + 3).now()
    let connection: SQL = """
      INSERT INTO trellis.connections (tenant_id, connection_id, program_id, owner_id, person_id,
        name, how_met, met_on, follow_up_on, entered_at, entered_by, approved_at, approved_by)
      """
    try await execute(
      office,
      """
      \(connection)
      SELECT p.tenant_id, gen_random_uuid(), \(office.program.id), p.person_id, NULL,
             \("Friend\(owner)\(office.mark)"), 'Howmet', \(start), \(asOf - 1), \(moment), 'test',
             \(moment), 'test'
        FROM trellis.people p WHERE p.tenant_id = \(tenant) AND p.external_id = \(owner)
      """,
      """
      \(connection)
      SELECT p.tenant_id, gen_random_uuid(), \(office.program.id), p.person_id, q.person_id, NULL,
             'Howmet', \(start), \(asOf - 1), \(moment), 'test', \(moment), 'test'
        FROM trellis.people p, trellis.people q
       WHERE p.tenant_id = \(tenant) AND p.external_id = \(owner)
         AND q.tenant_id = \(tenant) AND q.external_id = 'S4'
      """)
  }
}

extension MonthScene {
  /// Everything written down in the two tenants that could tell of somebody.
  static var marks: Set<String> {
    var words: Set<String> = ["0101", "Howmet", "Stafferone", "@river.", "@hill."]
    for mark in ["river", "hill"] {
      for pair in ["S1", "S2", "S3"] {
        for fact in ["Promise", "Gift", "Question"] {
          words.formUnion(["\(fact)Kid\(pair)\(mark)", "\(fact)Elder\(pair)\(mark)"])
        }
        words.formUnion(["Step", "Room", "Staff"].map { "\($0)\(pair)\(mark)" })
      }
      words.formUnion(["FriendS1\(mark)", "FriendM2\(mark)"])
      for number in ["one", "two", "three", "four", "five", "six"] {
        for kind in ["Child", "Guard", "Ment", "Note", "Teach"] {
          words.insert("\(kind)\(number)\(mark)")
        }
      }
    }
    return words
  }
}
