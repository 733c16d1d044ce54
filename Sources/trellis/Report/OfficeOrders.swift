import Foundation
import Programs
import Reporting

extension Office {
  /// Where Trellis keeps files of its own.
  var home: String {
    get throws {
      try settings[.home]
        ?? (geteuid() == 0
          ? "/var/lib/trellis" : userFolder("XDG_DATA_HOME", fallback: ".local/share"))
    }
  }

  /// Where the letters wait that are only mailed.
  var spool: Spool {
    get throws { Spool(try home + "/spool/reports") }
  }

  /// What makes the reports that were ordered.
  func reportOrders() async throws -> ReportOrders {
    ReportOrders(
      reports: try await reports(),
      means: OrderMeans(
        workers: 2, spool: try spool, outbox: try outbox(),
        policy: { try PolicyFile.policy(at: nil, orOf: $0) },
        tasks: { items, request in
          items.map { item in
            WorklistReport.Task(
              item,
              command: WorklistCommand(
                item, asOf: request.asOf, tenant: request.tenant.slug,
                program: request.program.slug
              ).text)
          }
        }))
  }
}
