import Database
import Foundation
import Tabular

/// Copies of files that wait for a worker to import them, each order's in a folder of its own.
///
/// They hold personal data: the folders and files are the system user's alone, bear identifiers and
/// no names, and go once the order is done.
package struct ImportSpool: Sendable {
  package let folder: String

  /// - Parameter folder: Trellis's own, under the same path for the command and its workers.
  package init(_ folder: String) {
    self.folder = folder
  }

  /// Copies files and flushes them to the disk, in their order.
  ///
  /// - Returns: the SHA-256 of each.
  /// - Throws: `SpoolError.unwritable`, with nothing left behind; `TabularError`.
  func keep(
    _ files: [TabularFile], for order: ImportOrder.ID, of tenant: ID<TenantScope>
  ) throws -> [String] {
    let place = folder(of: order, tenant)
    do {
      try SpoolFile.makeFolder(place)
      var sums: [String] = []
      for (index, file) in files.enumerated() {
        sums.append(try SpoolFile.copy(file, to: path(index, in: place)))
      }
      try SpoolFile.flushFolder(place)
      try SpoolFile.flushFolder(folder(of: tenant))
      try SpoolFile.flushFolder(folder)
      return sums
    } catch {
      remove(order, of: tenant)
      throw error
    }
  }

  /// Opens the copies under the names of the files that they were made from.
  ///
  /// - Throws: `SpoolError.missing`, `.changed`; `TabularError`.
  func open(
    _ names: [String], sums: [String], for order: ImportOrder.ID, of tenant: ID<TenantScope>
  ) throws -> [TabularFile] {
    let place = folder(of: order, tenant)
    guard names.count == sums.count else { throw SpoolError.changed }
    return try zip(names, sums).enumerated().map { index, wanted in
      let file: TabularFile
      do {
        file = try TabularFile.open(path(index, in: place))
      } catch let error as TabularError where error.reason == .missing {
        throw SpoolError.missing(folder)
      }
      guard try file.sha256() == wanted.1 else { throw SpoolError.changed }
      return file.named(wanted.0)
    }
  }

  /// Removes what is left of an order.
  func remove(_ order: ImportOrder.ID, of tenant: ID<TenantScope>) {
    try? FileManager.default.removeItem(atPath: folder(of: order, tenant))
  }

  /// What waits here, and since when.
  func waiting() -> [WaitingCopy] {
    Self.names(in: folder).flatMap { tenantName -> [WaitingCopy] in
      guard let tenant = ID<TenantScope>(tenantName) else { return [] }
      return Self.names(in: folder(of: tenant)).compactMap { name in
        guard let order = ImportOrder.ID(name) else { return nil }
        let path = folder(of: order, tenant)
        let attributes = try? FileManager.default.attributesOfItem(atPath: path)
        guard let since = attributes?[.modificationDate] as? Date else { return nil }
        return WaitingCopy(
          tenant: tenant, order: order, secondsSince1970: since.timeIntervalSince1970)
      }
    }
  }

  private func folder(of tenant: ID<TenantScope>) -> String { "\(folder)/\(tenant)" }

  private func folder(of order: ImportOrder.ID, _ tenant: ID<TenantScope>) -> String {
    "\(folder(of: tenant))/\(order)"
  }

  private func path(_ index: Int, in place: String) -> String { "\(place)/\(index + 1)" }

  private static func names(in folder: String) -> [String] {
    (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
  }
}

/// The copies of an order.
struct WaitingCopy: Sendable {
  let tenant: ID<TenantScope>
  let order: ImportOrder.ID
  let secondsSince1970: Double
}

/// What is wrong with the copies of an order.
package enum SpoolError: Error, Sendable, Equatable, CustomStringConvertible {
  /// They are not in this folder; a worker elsewhere may have them.
  case missing(String)
  /// They are not what was queued.
  case changed
  /// The disk is full or read-only, or this user may not write there.
  case unwritable(path: String, reason: String, isOfDisk: Bool)

  package var description: String {
    switch self {
    case .missing(let folder):
      "the copy of the file is not in \(folder); a worker has to run where the import was queued, as "
        + "the same user"
    case .changed: "the copy of the file was changed since it was queued; queue the import again"
    case .unwritable(let path, let reason, _): "\(path): \(reason)"
    }
  }
}
