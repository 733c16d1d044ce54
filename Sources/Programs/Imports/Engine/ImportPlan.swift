package import Database

/// What a kind's planning found, besides the temporary table that says what to write.
package struct ImportPlan: Sendable {
  /// What is wrong with rows in the light of other rows and of what is known; each run in the
  /// order of the file.
  private(set) var errors: [ProblemRun] = []
  package var warnings = Notes()
  package var notices = Notes()
  package var possibleDuplicates: [PossibleDuplicate] = []
  package var changes: [FieldChange] = []
  package var changeCount = 0
  /// How many the file doesn't name, and the first of them.
  package var absentCount = 0
  package var absent: [String] = []

  /// The ids made for people who are new.
  package var newIDs: [NewID] = []
  /// Rejected rows for which nobody was found, or several people.
  package var unresolved: [UnresolvedRow] = []
  /// Those who leave the program because the file doesn't name them: how many, and the first.
  package var withdrawnCount = 0
  package var withdrawn: [Leaver] = []
  /// What speaks against applying any of it.
  package var refusals: [ImportProblem] = []

  /// Somebody enrolled whom a file that is the whole roster doesn't name.
  package struct Leaver: Sendable, Hashable {
    package let externalID: String
    package let name: String
    /// Their open matches must be closed first.
    package let isMatched: Bool
  }

  package init() {}

  /// Notes what queries find wrong with rows, each in the order of the rows, and marks the rows as
  /// rejected.
  ///
  /// - Parameters:
  ///   - queries: what to ask.
  ///   - run: the import.
  ///   - tx: its transaction.
  ///   - suggestions: says whom somebody may have meant, where rows name people.
  /// - Throws: `DatabaseError`; `ImportError` where the disk takes no more.
  package mutating func reject(
    _ queries: Query<ImportProblem>..., for run: ImportRun, _ tx: Transaction,
    suggesting suggestions: PersonSuggestions? = nil
  ) throws {
    var records: [Int] = []
    for query in queries {
      var found = ProblemRun(temporaryFolder: run.request.temporaryFolder)
      try tx.forEach(query) { problem in
        try found.add(suggestions?.completed(problem) ?? problem)
        problem.record.map { records.append($0) }
      }
      errors.append(found)
    }
    if !records.isEmpty { try tx.execute(.reject(records: records)) }
  }

  /// The same for problems that are in memory already.
  package mutating func reject(
    _ problems: [ImportProblem], for run: ImportRun, _ tx: Transaction
  ) throws {
    var found = ProblemRun(temporaryFolder: run.request.temporaryFolder)
    for problem in problems.sorted() { try found.add(problem) }
    errors.append(found)
    try tx.execute(.reject(records: problems.compactMap(\.record)))
  }
}
