package import Database
package import Tabular

/// What an import did, or in a dry run would have done.
package struct ImportReport: Sendable {
  package typealias ID = Database.ID<ImportReport>

  /// Nil where nothing was applied.
  package var id: ID?
  package var isDryRun = false
  /// Whether what is in order is applied, or would be but for the dry run.
  package var isApplicable = false
  package let kind: String
  /// The file as the user named it.
  package let file: String
  let source: TabularFile
  let layout: TabularLayout
  /// How the columns were read, as a JSON document.
  var mapping: [UInt8] = Array("{}".utf8)
  /// Who says so; nil where the headers speak for themselves.
  package var mappingOrigin: GivenMapping.Origin?
  /// Headers that mean nothing here.
  package var ignoredColumns: [String] = []
  package var skippedLines: [SkippedLine] = []
  package var counts = ImportCounts()
  /// All that is wrong with rows, however much it is.
  package var errorList = ErrorList()
  /// Bad cells, listed among the errors, without which their rows are applied.
  package var leftOut = LeftOutCells()
  /// The ids made for people who are new.
  package var newIDs: [NewID] = []
  /// Rejected rows for which nobody was found, or several people.
  package var unresolved: [UnresolvedRow] = []
  /// The goals that the vocabulary does not know, where that was asked for.
  package var unknownGoals: UnknownGoals?
  package var warnings: [ImportProblem] = []
  package var notices: [ImportProblem] = []
  package var possibleDuplicates: [PossibleDuplicate] = []
  /// The first `listed` changes, and how many there are.
  package var changes: [FieldChange] = []
  package var changeCount = 0
  /// The first `listed` of those whom the file doesn't name.
  package var absent: [String] = []
  /// Those who were withdrawn because the file doesn't name them, or would be: how many, and the
  /// first `listed`; nil where absent people are left alone.
  package var withdrawnCount: Int?
  package var withdrawn: [ImportPlan.Leaver] = []
  /// What kept everything from being applied, beside rejected rows.
  package var refusals: [ImportProblem] = []

  /// How many changes, absent people and notices of one kind a report lists at most.
  package static let listed = 1000

  /// The first `listed` errors, in the order of the file.
  package var errors: [ImportProblem] { errorList.first }

  /// Whether everything was written that the file says.
  package var isApplied: Bool { id != nil }

  /// Whether something of the file is not applied although the rest is, or would be.
  package var isPartial: Bool { hasRejected || leftOut.cells > 0 }

  /// Whether what is in order may be applied although something is not.
  func mayBeApplied(by request: ImportRequest) -> Bool {
    let setAside = request.identification.setsUnresolvedAside ? unresolved.count : 0
    return refusals.isEmpty && (counts.rejected <= setAside || !request.isAllOrNothing)
  }

  /// Whether rows were refused: nothing is written then, unless bad rows are to be skipped.
  package var hasRejected: Bool { counts.rejected > 0 }

  /// The character set of text, `xlsx` for a workbook.
  package var encoding: String { layout.sheet == nil ? layout.encoding.rawValue : "xlsx" }

  /// What separates the cells of text; nil for a workbook.
  package var delimiter: String? {
    layout.sheet == nil ? String(decoding: [layout.delimiter], as: UTF8.self) : nil
  }

  init(kind: String, source: TabularFile, layout: TabularLayout) {
    self.kind = kind
    file = source.name
    (self.source, self.layout) = (source, layout)
  }
}
