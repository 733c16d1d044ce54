package import Database

/// A kind of file that can be imported, living with its nouns and run by `Imports`.
///
/// A kind checks rows (without a database), says how they are staged, and plans and applies in SQL
/// over all of them at once. Planning leaves a temporary table `import_plan` with the columns
/// `record`, `line`, `is_rejected`, `is_new` and `is_changed`; applying writes what it says and
/// passes over rejected rows.
package protocol ImportKind: Sendable {
  associatedtype Checker: RowChecker
  typealias Column = Checker.Column
  typealias Row = Checker.Row

  /// The word on the command line: `students`.
  var name: String { get }
  /// The program it belongs to; nil for what is the tenant's.
  var program: Program.ID? { get }
  /// The columns rows are staged in, beside `record`, `line` and `is_rejected`.
  var fields: [StagedField<Column, Row>] { get }

  /// The checker, with what it must know of the tenant.
  func checker(for run: ImportRun, _ tx: Transaction) throws -> Checker

  /// Compares the staged rows with what is known.
  func plan(_ run: ImportRun, _ tx: Transaction) throws -> ImportPlan

  /// Writes what was planned.
  func apply(_ run: ImportRun, _ tx: Transaction) throws
}
