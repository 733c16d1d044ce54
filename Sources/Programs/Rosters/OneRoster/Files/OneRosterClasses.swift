/// Classes, which bring students and teachers together: `classes.csv`.
enum OneRosterClasses: OneRosterTable {
  enum Column: Int, ImportColumn {
    case sourcedID, status, school

    var heading: Heading {
      switch self {
      case .sourcedID: Heading("sourcedId", isRequired: true)
      case .status: Heading("status")
      case .school: Heading("schoolSourcedId")
      }
    }
  }

  struct Row: Sendable {
    var id: String?
    var status = OneRosterStatus.active
    var school: String?
  }

  struct Checker: RowChecker {
    mutating func check(_ cells: inout RowCells<Column>) -> Row {
      var row = Row()
      row.id = cells.reference(.sourcedID)
      row.status = cells.value(.status) ?? .active
      row.school = cells.text(.school)
      return row
    }
  }

  static let file = OneRosterFile.classes
  static func checker() -> Checker { Checker() }

  static var fields: [StagedField<Column, Row>] {
    [
      StagedField("source_id", .text) { $0.id },
      StagedField("status", .text) { $0.status.rawValue },
      StagedField("school", .text) { $0.school },
    ]
  }
}
