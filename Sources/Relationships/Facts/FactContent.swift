package import CivilTime
package import Database

/// What a fact of a pair says, apart from whose it is and who wrote it down when.
///
/// Each kind has a table of its own; all tables are kept the same way, so that what was known at a
/// moment can be told: nothing is deleted, a mistake is voided with a reason and may be replaced.
package protocol FactContent: Sendable, Equatable {
  static var table: FactTable { get }

  /// The local day it is about, in the program's time zone.
  var occurredOn: Day { get }

  /// The columns that say it.
  static var columns: [String] { get }

  /// Its values, in the order of the columns.
  var values: [SQL] { get }

  static func read(_ row: inout RowReader) throws(DatabaseError) -> Self
}

/// Where a kind of fact is kept.
package struct FactTable: Sendable, Hashable {
  package let name: String
  /// The column of the identifier.
  package let key: String
  /// The column of the day.
  package let day: String
  /// Whether that column has the moment instead.
  let isMoment: Bool

  init(_ name: String, key: String, day: String = "occurred_on", isMoment: Bool = false) {
    self.name = name
    self.key = key
    self.day = day
    self.isMoment = isMoment
  }
}
