import Database
import Support
import Testing

@testable import Programs

@Suite("What imports record of their changes", .tenant)
struct RecordedChangesTests {
  @Test("Nothing of somebody new, whose identifier tells which import made it")
  func creations() async throws {
    let scene = try await ImportScene.make()
    let report = try await scene.students(Self.students)
    #expect(report.counts.created == 2)
    #expect(try await Self.changes(scene, of: report) == [])
    let id = try #require(report.id)
    let own = ImportIDs(of: id)
    let people = try await scene.texts(
      """
      SELECT role || ' ' || (person_id BETWEEN \(own.first) AND \(own.last))::text
        FROM trellis.people ORDER BY 1
      """)
    #expect(people == ["guardian true", "student true", "student true", "teacher true"])
  }

  @Test("Each field of somebody known, old and new, and none that stays as it is")
  func fields() async throws {
    let scene = try await ImportScene.make()
    _ = try await scene.students(Self.students)
    let report = try await scene.students(
      """
      external_id,given_name,grade,goals,guardian1_id,guardian1_name,guardian1_phone,teacher_name
      S1,Anna,10,arts;stem,G1,Eva López,309-555-0101,Uma Iyer
      S2,,9,,,,,
      """)
    #expect(
      try await Self.changes(scene, of: report) == [
        "enrollments S1 - goals: {} -> {arts,stem}", "enrollments S1 - grade: 9 -> 10",
        "people G1 - phone: - -> 309-555-0101",
        "people S1 - given_name: Ana -> Anna", "people S1 - name_key: ana|lopez -> anna|lopez",
        "student_teachers S1 Iyer added",
        "student_teachers S1 Ray to_on: - -> 2026-10-06",
      ])
  }

  @Test("Guardians added and gone, blocks, and addresses that come to be shared")
  func guardians() async throws {
    let scene = try await ImportScene.make()
    _ = try await scene.students(Self.students)
    let report = try await scene.students(
      """
      external_id,given_name,family_name,email,guardian1_id,guardian1_name,guardian1_may_receive
      S1,Ana,López,,G2,Ivo López,blocked
      S3,Cy,Ng,bo@example.org,,,
      """)
    #expect(
      try await Self.changes(scene, of: report) == [
        "people S2 - email_shared: false -> true", "student_guardians S1 G1 listed: true -> false",
        "student_guardians S1 G2 added",
      ])
  }

  @Test("That somebody known joined another program")
  func furtherPrograms() async throws {
    let scene = try await ImportScene.make()
    _ = try await scene.students(Self.students)
    let programs = ProgramRegister(
      database: scene.test.database, ids: scene.test.identifiers, clock: FixedClock.noon)
    let spring = programs.draft(
      slug: try #require(Slug("spring")), name: "Spring", timeZone: "America/Chicago",
      startsOn: scene.today)
    try await programs.create(spring, of: scene.test.riverside, by: "test", dryRun: false)
    var other = scene
    other.program = spring
    let report = try await other.students("external_id,grade\nS1,9\nS2,9")
    #expect(
      try await Self.changes(scene, of: report)
        == ["enrollments S1 - added", "enrollments S2 - added"])
  }

  @Test("Every column that an import could change, but for keys and who entered it")
  func columns() async throws {
    let scene = try await ImportScene.make()
    for table in [
      ImportedTable.people, .enrollments, .studentGuardians, .studentTeachers, .goals,
    ] {
      let columns = try await scene.texts(
        """
        SELECT attname FROM pg_attribute
         WHERE attrelid = ('trellis.' || \(table.name))::regclass AND attnum > 0
           AND NOT attisdropped AND attgenerated = ''
        """)
      let fixed = [
        "tenant_id", "program_id", "role", "created_at", "created_by", "entered_at",
        "entered_by", "sensitive", "position", "enrolled_on", "ready_from", "ready_until",
      ]
      let recorded = table.columns.map(\.name) + table.keys + [table.code].compactMap(\.self)
      #expect(Set(columns).subtracting(fixed) == Set(recorded), "\(table.name)")
    }
  }

  static let students = """
    external_id,given_name,family_name,email,grade,guardian1_id,guardian1_name,teacher_name
    S1,Ana,López,ana@example.org,9,G1,Eva López,Tom Ray
    S2,Bo,Li,bo@example.org,9,,,
    """

  /// Changes as `table subject other field: old -> new`, in alphabetical order.
  static func changes(_ scene: ImportScene, of report: ImportReport) async throws -> [String] {
    let id = try #require(report.id)
    return try await scene.texts(
      """
      SELECT c.entity || ' ' || coalesce(a.external_id, a.family_name, c.code, '-') || ' '
               || coalesce(b.external_id, b.family_name, '-')
               || CASE WHEN c.field IS NULL THEN ' added'
                       ELSE ' ' || c.field || ': ' || coalesce(c.old, '-') || ' -> '
                              || coalesce(c.new, '-') END COLLATE "C" AS change
        FROM trellis.import_changes c
        LEFT JOIN trellis.people a ON a.person_id = c.subject_id
        LEFT JOIN trellis.people b ON b.person_id = c.other_id
       WHERE c.import_id = \(id)
       ORDER BY change
      """)
  }
}
