import Programs

/// A table of what happens between pairs, as imports and their undoing treat it.
///
/// What is known is never overwritten: a correction voids the old row and puts one in its place;
/// what becomes known later, such as an outcome, is added. Each table has `match_id`, `external_id`,
/// `entered_at`, `entered_by`, `recorded_at`, `replaces_id`, `voided_at`, `voided_by` and
/// `void_reason`.
struct PairFactTable: Sendable {
  /// As the schema has it: `check_ins`.
  let name: String
  /// The column with its identifier.
  let id: String
  /// As people call one: `check-in`.
  let noun: String
  /// As imports call files of them: `check-ins`.
  let kind: String
  /// The command that enters one: `trellis check-in add`.
  let command: String
  /// By its day a fact belongs to one of the pair's matches.
  let when: PairFactTime
  /// Its other times in a file; the entry's is always one of them.
  var otherTimes: [PairFactTime] = []
  /// A time that cannot be before `when`, and what happened then: `it was answered`.
  var order: (later: PairFactTime, what: String)?
  /// What else is known of it.
  let fields: [PairFactField]
  /// What rows are staged with besides.
  var staged: [String] = []
  /// What becomes known later, if anything does.
  var addition: PairFactAddition?
  /// Whether another entry time is a correction: where figures depend on it.
  var comparesEntryTimes = false

  /// What the codes of its problems begin with: `check_in`.
  var code: String { noun.replacing("-", with: "_") }

  var times: [PairFactTime] { [when] + otherTimes + [.entry] }

  /// The times that belong to the fact itself and not to what is added to it.
  var ownTimes: [PairFactTime] {
    let added = addition?.columns.map(\.name) ?? []
    return times.filter { !added.contains($0.column) }
  }

  /// The columns of the times that a correction is told by.
  var comparedTimes: [PairFactTime] {
    ownTimes.filter { $0.column != PairFactTime.entry.column || comparesEntryTimes }
  }

  /// What imports record of its rows: no more of a known one changes than this.
  var imported: ImportedTable {
    let added = addition.map { addition in
      addition.columns + [
        ImportedTable.Column(addition.at, "timestamptz"),
        ImportedTable.Column(addition.by, isInternal: true),
      ]
    }
    return ImportedTable(
      name, keys: [id], labels: ["external_id", when.name],
      columns: (added ?? []) + [
        ImportedTable.Column("voided_at", "timestamptz"),
        ImportedTable.Column("voided_by", isInternal: true), ImportedTable.Column("void_reason"),
      ])
  }
}

/// A column that an import of facts fills.
struct PairFactField: Sendable {
  /// As the table and the staged rows have it.
  let name: String
  /// As a file's column is called.
  let column: String
  /// What a new row has where the file says nothing.
  let fallback: String?
  /// Whether it tells facts of a match apart that have no external id.
  let isKey: Bool
  /// Whether files have it at all; what they don't have is kept in a correction.
  let isInFiles: Bool

  init(
    _ name: String, column: String? = nil, or fallback: String? = nil, isKey: Bool = false,
    isInFiles: Bool = true
  ) {
    self.name = name
    self.column = column ?? name
    self.fallback = fallback
    self.isKey = isKey
    self.isInFiles = isInFiles
  }
}
