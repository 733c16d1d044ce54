package import Database
import Synchronization

/// Identifiers that a set-based statement makes from the numbers of its rows.
///
/// They begin with the first 88 bits of the import's own identifier, its time and some of its
/// randomness; eight bits tell an import's series apart, and 32 count. So a million rows get theirs
/// without travelling, rows of one import lie together in an index, and what an import created is
/// known without a record for each row.
package struct IDSeries: Sendable {
  private let prefix: String

  /// - Parameters:
  ///   - id: an identifier that nothing else is made from.
  ///   - number: which of its series.
  init<Noun>(of id: ID<Noun>, _ number: UInt8) {
    let numbered = ID<Noun>(
      high: id.high, low: id.low & ~ImportIDs.own | UInt64(number) << 32)
    prefix = String(numbered.description.utf8.dropLast(8)) ?? ""
  }

  /// The identifier of a number from 0 to 2^32 - 1, as an expression.
  package func id(_ number: SQL) -> SQL {
    "(\(prefix) || lpad(to_hex(\(number)), 8, '0'))::uuid"
  }
}

/// All the identifiers that one import can make.
struct ImportIDs: Sendable {
  /// The bits in which they differ.
  static let own: UInt64 = 0xFF_FFFF_FFFF

  let first: ImportReport.ID
  let last: ImportReport.ID

  init(of id: ImportReport.ID) {
    first = ImportReport.ID(high: id.high, low: id.low & ~Self.own)
    last = ImportReport.ID(high: id.high, low: id.low | Self.own)
  }
}

/// Counts the series and the recording statements of an import.
final class ImportSteps: Sendable {
  private let last = Mutex<UInt8>(0)

  /// 1 to 255; no import has that many.
  func next() -> UInt8 {
    last.withLock { last in
      last &+= 1
      return last
    }
  }
}
