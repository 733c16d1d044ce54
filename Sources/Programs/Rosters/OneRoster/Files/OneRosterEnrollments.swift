import CivilTime

/// Who is in which class, as student or as teacher: `enrollments.csv`.
enum OneRosterEnrollments: OneRosterTable {
  enum Column: Int, ImportColumn {
    case sourcedID, status, classID, school, user, role, primary, begin, end

    static let dates: [Self] = [.begin, .end]

    var heading: Heading {
      switch self {
      case .sourcedID: Heading("sourcedId")
      case .status: Heading("status")
      case .classID: Heading("classSourcedId", isRequired: true)
      case .school: Heading("schoolSourcedId")
      case .user: Heading("userSourcedId", isRequired: true)
      case .role: Heading("role", isRequired: true)
      case .primary: Heading("primary")
      case .begin: Heading("beginDate")
      case .end: Heading("endDate")
      }
    }
  }

  struct Row: Sendable {
    var id: String?
    var status = OneRosterStatus.active
    var classID: String?
    var user: String?
    var role: String?
    var isPrimary: Bool?
    var begin: Day?
    var end: Day?
  }

  struct Checker: RowChecker {
    mutating func check(_ cells: inout RowCells<Column>) -> Row {
      var row = Row()
      row.id = cells.text(.sourcedID)
      row.status = cells.value(.status) ?? .active
      row.classID = cells.reference(.classID)
      row.user = cells.reference(.user)
      row.role = cells.reference(.role).map(Folding.plain)
      row.isPrimary = (cells.value(.primary) as YesNo?)?.isYes
      row.begin = cells.day(.begin)
      row.end = cells.day(.end)
      cells.checkOrder(row.begin, .end, row.end, "enrollment")
      return row
    }
  }

  static let file = OneRosterFile.enrollments
  static func checker() -> Checker { Checker() }

  static var fields: [StagedField<Column, Row>] {
    [
      StagedField("source_id", .text) { $0.id },
      StagedField("status", .text) { $0.status.rawValue },
      StagedField("class_id", .text) { $0.classID },
      StagedField("user_id", .text) { $0.user },
      StagedField("role", .text) { $0.role },
      StagedField("is_primary", .boolean) { $0.isPrimary },
      StagedField("begins_on", .date) { $0.begin },
      StagedField("ends_on", .date) { $0.end },
    ]
  }
}
