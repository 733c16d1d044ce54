import CivilTime
import Database
import JSON
import Programs

extension Query where Row == PlannedBatch {
  static func plannedBatch(_ batch: Int64, tenant: Tenant.ID) -> Self {
    Query(
      """
      SELECT batch_id, plan_no, entered_by, edition, before_facts_at, before_issued_at,
             told_through, letters, roll_sha256, fingerprints, folder, files
        FROM trellis.report_batches
       WHERE tenant_id = \(tenant) AND batch_id = \(batch)
      """
    ) { row throws(DatabaseError) in
      let (number, letters): (Int32, Int32) = (try row("edition"), try row("letters"))
      let facts: Instant? = try row("before_facts_at")
      let issued: Instant? = try row("before_issued_at")
      let files: Int32? = try row("files")
      return PlannedBatch(
        batch: try row("batch_id"), number: try row("plan_no"), enteredBy: try row("entered_by"),
        span: EditionSpan(
          edition: Int(number),
          before: facts.flatMap { facts in issued.map { .init(factsAt: facts, issuedAt: $0) } },
          through: try row("told_through")),
        letters: Int(letters), roll: try row("roll_sha256"),
        fingerprints: try row("fingerprints"), folder: try row("folder"), files: files.map(Int.init)
      )
    }
  }
}

extension Query where Row == Int64 {
  /// Those of some batches whose folders no mail needs any more: each that carried a file of one was
  /// sent, or has ended otherwise for 30 days.
  static func mailedBatches(
    _ batches: [Int64], below folder: String, tenant: Tenant.ID
  ) -> Self {
    Query(
      """
      SELECT b.batch_id
        FROM unnest(\(batches)) AS b (batch_id)
       WHERE NOT EXISTS (
               SELECT FROM trellis.mails m
                WHERE m.tenant_id = \(tenant)
                  AND (m.state IN ('pending', 'deferred', 'sending')
                    OR m.state <> 'sent' AND m.ended_at > now() - interval '30 days')
                  AND starts_with(
                        m.files #>> '{0,path}', \(folder)::text || '/' || b.batch_id::text || '/'))
       ORDER BY b.batch_id
      """)
  }
}

extension Query where Row == MadePart {
  /// The finished parts of a plan, in the order of their letters.
  static func madeParts(of plan: PlannedBatch, tenant: Tenant.ID) -> Self {
    Query(
      """
      SELECT first_letter, letters, fingerprints, files
        FROM trellis.report_batch_parts
       WHERE tenant_id = \(tenant) AND batch_id = \(plan.batch) AND plan_no = \(plan.number)
       ORDER BY first_letter
      """
    ) { row throws(DatabaseError) in
      let (first, letters): (Int32, Int32) = (try row("first_letter"), try row("letters"))
      let files: JSONText = try row("files")
      return MadePart(
        letters: Int(first)..<Int(first) + Int(letters),
        made: BatchWriter.Made(
          files: [Manifest.File](files), fingerprints: try row("fingerprints")))
    }
  }
}

extension SQL {
  /// Writes a plan down; one that was made under a later claim stays.
  static func keepPlan(
    _ plan: PlannedBatch, of program: Program.ID, at instant: Instant, tenant: Tenant.ID
  ) -> SQL {
    """
    INSERT INTO trellis.report_batches (
      tenant_id, batch_id, program_id, plan_no, entered_by, edition, before_facts_at,
      before_issued_at, told_through, letters, roll_sha256, fingerprints, folder, planned_at)
    VALUES (\(tenant), \(plan.batch), \(program), \(plan.number), \(plan.enteredBy),
      \(Int32(clamping: plan.span.edition)), \(plan.span.before?.factsAt),
      \(plan.span.before?.issuedAt), \(plan.span.through), \(Int32(clamping: plan.letters)),
      \(plan.roll), \(plan.fingerprints), \(plan.folder), \(instant))
    ON CONFLICT ON CONSTRAINT report_batches_pkey DO NOTHING
    """
  }

  /// Forgets a plan that holds no more, and the parts that were made by it.
  static func dropPlan(_ plan: PlannedBatch, tenant: Tenant.ID) -> SQL {
    """
    DELETE FROM trellis.report_batches
     WHERE tenant_id = \(tenant) AND batch_id = \(plan.batch) AND plan_no = \(plan.number)
       AND finished_at IS NULL
    """
  }

  /// Forgets batches that ended or broke off long ago, with the letters that went to nobody.
  ///
  /// As long as jobs are kept that were given up: later nobody can ask for the batch.
  static func dropOldPlans(before instant: Instant, tenant: Tenant.ID) -> SQL {
    """
    DELETE FROM trellis.report_batches
     WHERE tenant_id = \(tenant)
       AND coalesce(finished_at, planned_at) < \(instant)::timestamptz - interval '90 days'
    """
  }

  /// Writes down what a part of a plan made, unless it is planned anew by now.
  static func keepPart(_ part: MadePart, of plan: PlannedBatch, tenant: Tenant.ID) -> SQL {
    """
    INSERT INTO trellis.report_batch_parts (
      tenant_id, batch_id, first_letter, letters, plan_no, fingerprints, files)
    SELECT b.tenant_id, b.batch_id, \(Int32(clamping: part.letters.lowerBound)),
           \(Int32(clamping: part.letters.count)), b.plan_no, \(part.made.fingerprints),
           \(part.made.files.document)
      FROM trellis.report_batches b
     WHERE b.tenant_id = \(tenant) AND b.batch_id = \(plan.batch) AND b.plan_no = \(plan.number)
    ON CONFLICT ON CONSTRAINT report_batch_parts_pkey
    DO UPDATE SET letters = excluded.letters, plan_no = excluded.plan_no,
                  fingerprints = excluded.fingerprints, files = excluded.files
    """
  }

  /// Ends a batch: its manifest tells what its parts made.
  static func endBatch(
    _ plan: PlannedBatch, files: Int, at instant: Instant, tenant: Tenant.ID
  ) -> SQL {
    """
    UPDATE trellis.report_batches
       SET files = \(Int32(clamping: files)), finished_at = \(instant), fingerprints = NULL
     WHERE tenant_id = \(tenant) AND batch_id = \(plan.batch) AND plan_no = \(plan.number)
    """
  }

  /// Writes down whose letters went to nobody, and why.
  static func keepUndelivered(
    _ letters: [UndeliveredLetter], of plan: PlannedBatch, tenant: Tenant.ID
  ) -> SQL {
    """
    INSERT INTO trellis.undelivered_letters (
      tenant_id, batch_id, letter, recipient_id, student_id, reason)
    SELECT \(tenant), \(plan.batch), n.letter, n.recipient_id, n.student_id, n.reason
      FROM unnest(\(letters.map { Int32(clamping: $0.place) }), \(letters.map(\.recipient)),
             \(letters.map(\.student)), \(letters.map(\.reason.rawValue)))
             AS n (letter, recipient_id, student_id, reason)
    """
  }

  static func dropParts(of plan: PlannedBatch, tenant: Tenant.ID) -> SQL {
    """
    DELETE FROM trellis.report_batch_parts
     WHERE tenant_id = \(tenant) AND batch_id = \(plan.batch)
    """
  }
}

extension [Manifest.File] {
  /// As the database keeps them.
  fileprivate var document: JSONText {
    var json = JSONWriter()
    json.array { json in
      for file in self { file.write(to: &json) }
    }
    return JSONText(String(decoding: json.bytes, as: UTF8.self))
  }

  fileprivate init(_ document: JSONText) {
    guard case .array(let items)? = try? JSONReader.read([UInt8](document.text.utf8)) else {
      self = []
      return
    }
    self = items.compactMap(Manifest.File.init)
  }
}
