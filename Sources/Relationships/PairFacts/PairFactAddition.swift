import Programs

/// What becomes known of a fact later and is added to it, without a correction.
struct PairFactAddition: Sendable {
  /// The file's column that says it; yes or no where there are no columns to keep it in.
  let column: String
  /// The columns with it, the one that is never null first.
  var columns: [ImportedTable.Column] = []
  /// The one of them with its date or moment.
  var time: ImportedTable.Column?
  /// The column that says when this database learned of it.
  let at: String
  /// The column that says from whom.
  let by: String
  /// Why an undo keeps a fact to which somebody added it since: `confirmed`.
  let undoReason: String
}
