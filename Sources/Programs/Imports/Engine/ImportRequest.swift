package import CivilTime
package import Tabular

/// Who imports, for whom, and how.
package struct ImportRequest: Sendable {
  package let tenant: Tenant.ID
  /// Recorded with every change.
  package let actor: String
  /// The day on which what the file says begins to hold, in the program's zone.
  package let today: Day
  /// Whose ids the file has: a school information system's organisation; the tenant's own if empty.
  package var idSource = ""
  /// Do everything, then roll back.
  package var isDryRun = false
  /// Apply the good rows although there are bad ones.
  package var skipsBadRows = false
  /// As above, and leave bad cells out where a column may be blank, instead of rejecting the row.
  package var skipsBadCells = false
  /// A blank cell clears what is known, where that may be.
  package var blankClears = false
  /// Withdraw the program's people of this role whom the file doesn't name; nil leaves them alone.
  package var sync: Sync?
  /// How rows without an id find whom they mean.
  package var identification = Identification()
  /// Collect the goals that the vocabulary does not know.
  package var collectsUnknownGoals = false
  /// Whether day or month comes first, for columns that do not tell.
  package var dateOrder: DateOrder?

  /// Which sheet of a workbook, by its name or its number from 1; the first one if nil.
  package var sheet: String?
  /// How the columns are told apart.
  package var mapping: MappingRequest = .found
  /// Keep the mapping under this name.
  package var savesMappingAs: String?
  /// Read the headers by themselves, and forget what was remembered for them.
  package var forgetsMapping = false
  /// Where problems wait that are too many for memory.
  package var temporaryFolder = "/tmp"

  /// How many may be withdrawn for being absent.
  package struct Sync: Sendable {
    /// Nil for a tenth of those enrolled.
    package var allowedAbsent: Int?

    package init(allowedAbsent: Int? = nil) {
      self.allowedAbsent = allowedAbsent
    }
  }

  /// Whether rejected rows keep the others from being applied.
  var isAllOrNothing: Bool { !skipsBadRows && !skipsBadCells }

  var rules: RowRules {
    var rules = RowRules()
    rules.skipsBadCells = skipsBadCells
    if identification.isActive { rules.identification = identification }
    return rules
  }

  package init(tenant: Tenant.ID, actor: String, today: Day) {
    self.tenant = tenant
    self.actor = actor
    self.today = today
  }
}

/// What a request says about columns.
package enum MappingRequest: Sendable {
  /// Remembered for the same headers, known of the system that exported the file, or their names.
  case found
  case given(GivenMapping)
  /// Saved under a name.
  case saved(String)
}

/// How far an import has got.
package struct ImportProgress: Sendable {
  package let rows: Int
  package let bytes: Int
  package let totalBytes: Int
}
