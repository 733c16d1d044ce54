import Database
import Programs
import Relationships

extension Reports {
  /// A program's network, or one person's part of it, as a page for coordinators.
  ///
  /// - Parameters:
  ///   - request: which program, as of when.
  ///   - person: a student or a mentor whose part alone is told; nil is the whole program.
  ///   - language: what it is written in.
  ///   - folder: where it goes; nil makes it and writes nothing.
  ///   - options: how it is written.
  /// - Returns: what was or would be written.
  /// - Throws: `NamedPersonError`; `AtomicFile.Failure`; `BatchError`; `UnprintableReport`;
  ///   `DatabaseError`.
  package func network(
    _ request: ReportRequest, of person: String? = nil, in language: Language,
    into folder: String?, _ options: BatchOptions
  ) async throws -> Manifest {
    try await issue(request, into: folder, options) { request in
      guard let person else { return networkBatch(request, language) }
      let network = try await networks.person(
        person, of: request.program, tenant: request.tenant.id, asOf: request.asOf,
        enteredBy: request.enteredBy)
      let series = "network:\(network.person.qualified)"
      return batch("coordinators", series: language.series(of: series) ?? series) { revision in
        let report = PersonNetworkReport(
          heading: request.heading(revision, of: []), network: network)
        return ReportContent(report.document(in: language), sheets: report.sheets(in: language))
      }
    }.manifest
  }

  /// The whole program's.
  func networkBatch(_ request: ReportRequest, _ language: Language) -> ReportBatch {
    batch("coordinators", series: language.series(of: "network")) { revision in
      let report = ProgramNetworkReport(
        heading: request.heading(revision, of: []),
        network: try await networks.program(
          request.program, tenant: request.tenant.id, asOf: request.asOf,
          enteredBy: request.enteredBy))
      return ReportContent(report.document(in: language), sheets: report.sheets(in: language))
    }
  }

  /// One person's own part, in that person's language: nobody is named.
  ///
  /// - Returns: what was or would be written.
  /// - Throws: as above.
  package func ownNetwork(
    _ request: ReportRequest, of words: String, into folder: String?, _ options: BatchOptions
  ) async throws -> Manifest {
    try await issue(request, into: folder, options) { request in
      let (tenant, program) = (request.tenant.id, request.program)
      let (person, network) = try await networks.own(
        of: words, in: program, tenant: tenant, asOf: request.asOf, enteredBy: request.enteredBy)
      let reader = try await database.tenant(tenant, readOnly: true) { tx in
        try tx.all(
          .readers(
            person.role == "student" ? .student : .mentor, of: program.id, tenant: tenant)
        ).first { $0.person == person.id }
      }
      let told = [Told(student: person.id, recipient: person.id, purpose: .ownRecord)]
      return batch(
        person.externalID, series: "network:own:\(person.qualified)",
        told: person.role == "student" ? told : []
      ) { revision in
        let report = OwnNetworkReport(
          heading: request.heading(revision, of: []), firstName: reader?.givenName ?? "",
          network: network)
        return ReportContent(report.document(in: .best(for: reader?.languages ?? [])))
      }
    }.manifest
  }

  private var networks: Networks { Networks(database: database, clock: clock) }

  private func batch(
    _ recipient: String, series: String?, told: [Told] = [],
    _ content: @escaping @Sendable (Revision) async throws -> ReportContent
  ) -> ReportBatch {
    ReportBatch(
      report: "network", series: series,
      letters: [Letter(path: "network", spare: "network", recipient: recipient, told: told)],
      leftOut: []
    ) { _, revision in [try await content(revision)] }
  }
}
