import CivilTime

/// Who is what, and where, since OneRoster 1.2: `roles.csv`.
enum OneRosterRoles: OneRosterTable {
  enum Column: Int, ImportColumn {
    case sourcedID, status, user, type, role, begin, end, org

    static let dates: [Self] = [.begin, .end]

    var heading: Heading {
      switch self {
      case .sourcedID: Heading("sourcedId")
      case .status: Heading("status")
      case .user: Heading("userSourcedId", isRequired: true)
      case .type: Heading("roleType")
      case .role: Heading("role", isRequired: true)
      case .begin: Heading("beginDate")
      case .end: Heading("endDate")
      case .org: Heading("orgSourcedId")
      }
    }
  }

  struct Row: Sendable {
    var status = OneRosterStatus.active
    var user: String?
    var isPrimary = true
    var role: String?
    var begin: Day?
    var end: Day?
    var org: String?
  }

  struct Checker: RowChecker {
    mutating func check(_ cells: inout RowCells<Column>) -> Row {
      var row = Row()
      row.status = cells.value(.status) ?? .active
      row.user = cells.reference(.user)
      row.isPrimary = cells.text(.type).map(Folding.plain) != "secondary"
      row.role = cells.reference(.role).map(Folding.plain)
      row.begin = cells.day(.begin)
      row.end = cells.day(.end)
      row.org = cells.text(.org)
      return row
    }
  }

  static let file = OneRosterFile.roles
  static func checker() -> Checker { Checker() }

  static var fields: [StagedField<Column, Row>] {
    [
      StagedField("status", .text) { $0.status.rawValue },
      StagedField("user_id", .text) { $0.user },
      StagedField("is_primary", .boolean) { $0.isPrimary },
      StagedField("role", .text) { $0.role },
      StagedField("begins_on", .date) { $0.begin },
      StagedField("ends_on", .date) { $0.end },
      StagedField("org", .text) { $0.org },
    ]
  }
}
