import Database
import Programs

extension Reports {
  /// One report for each teacher, of their own students alone.
  ///
  /// - Parameters:
  ///   - request: whose reports, as of when.
  ///   - folder: where they go; nil makes them and writes nothing, not even who was told.
  ///   - options: how they are written.
  /// - Returns: what was or would be written, and who is left out.
  /// - Throws: `AtomicFile.Failure`; `BatchError`; `UnprintableReport`; `DatabaseError`.
  package func teachers(
    _ request: ReportRequest, into folder: String?, _ options: BatchOptions
  ) async throws -> (manifest: Manifest, leftOut: [LeftOut]) {
    try await issue(request, into: folder, options, teacherBatch)
  }

  func teacherBatch(_ request: ReportRequest) async throws -> ReportBatch {
    let links = try await database.tenant(request.tenant.id, readOnly: true) { tx in
      try tx.all(.teachers(in: request))
    }
    let classes = Dictionary(grouping: links, by: \.recipient).sorted { $0.key < $1.key }
    let released = classes.filter { $1.allSatisfy { $0.hold == nil } }
    return ReportBatch(
      report: "teacher", letters: released.map(ClassReports.letter),
      leftOut: classes.compactMap { _, students in
        students.first { $0.hold != nil }
          .map { LeftOut(recipient: $0.recipientID, student: nil, reason: .blocked) }
      }
    ) { [database] letters, revision in
      let some = released[letters].map(\.value)
      let students = Array(Set(some.flatMap { $0.map(\.student) }))
      let facts = try await database.tenant(
        request.tenant.id, isolation: .repeatableRead, readOnly: true
      ) { tx in try StudentFacts(request, of: students, tx) }
      return some.map { ClassReports.content($0, facts, revision) }
    }
  }
}
