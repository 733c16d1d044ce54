import Foundation
import Programs

extension Office {
  /// What imports files that were queued.
  func importOrders() async throws -> ImportOrders {
    ImportOrders(
      imports: try await imports(), programs: try await programs(),
      spool: ImportSpool(try home + "/spool/imports"), temporaryFolder: NSTemporaryDirectory())
  }
}
