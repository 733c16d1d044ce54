import Checksums
import Database
import Foundation
import Mail
import Programs
import Reporting
import Support
import Testing

/// Letters of the first tenant's program that wait in the outbox, and what happens meanwhile.
struct LetterScene: Sendable {
  let batch: BatchScene
  let mails: MailScene

  init() async throws {
    batch = try await BatchScene.make()
    mails = MailScene(test: batch.imports.test)
  }

  var tenant: Tenant.ID { batch.riverside.tenant.id }

  /// Puts a letter to somebody into the outbox, about some students.
  func post(
    _ report: String, to reader: String, telling students: [String]
  ) async throws -> (mails: Int, undelivered: [UndeliveredLetter.Reason]) {
    let bytes = Array("%PDF-1.7".utf8)
    let path = try TemporaryFolder.make() + "/letter.pdf"
    try Data(bytes).write(to: URL(filePath: path))
    let told = try await people(students)
    let letter = ReportMail.Letter(
      to: try #require(try await people([reader]).first),
      about: report == "teacher" || report == "mentor" ? nil : told.first, telling: told,
      path: path, sha256: SHA256.hexadecimal(of: bytes), format: .pdf)
    let mail = ReportMail(report, of: batch.riverside.program, asOf: batch.asOf, edition: 1)
    let outbox = try mails.outbox()
    let kept = try await batch.imports.test.database.tenant(tenant) { tx in
      try outbox.enqueue([letter], mail, by: "test", in: tx)
    }
    return (kept.mails, Array(kept.undelivered.values))
  }

  /// What becomes of what waits.
  func deliver(by transport: ScriptedTransport = ScriptedTransport()) async throws -> [String] {
    _ = try await mails.deliver(by: transport)
    return try await Array(mails.states().values)
  }

  func execute(_ statement: SQL) async throws {
    try await batch.imports.test.database.tenant(tenant) { tx in
      _ = try tx.execute(statement)
    }
  }

  /// The people with some ids, or the teachers with some addresses.
  func people(_ names: [String]) async throws -> [ID<Person>] {
    try await batch.imports.test.database.tenant(tenant, readOnly: true) { tx in
      try tx.query(
        """
        SELECT person_id FROM trellis.people
         WHERE tenant_id = \(tx.tenant) AND (external_id = ANY (\(names)) OR email = ANY (\(names)))
        """, as: ID<Person>.self)
    }
  }

  /// Blocks a guardian.
  func block(_ guardian: String) async throws {
    try await execute(
      """
      UPDATE trellis.student_guardians k SET may_receive = 'blocked'
        FROM trellis.people g
       WHERE k.tenant_id = \(tenant) AND g.tenant_id = \(tenant) AND g.person_id = k.guardian_id
         AND g.external_id = \(guardian)
      """)
  }

  func setAddress(_ address: String, of person: String) async throws {
    try await execute(
      """
      UPDATE trellis.people SET email = \(address)
       WHERE tenant_id = \(tenant) AND external_id = \(person)
      """)
  }
}
