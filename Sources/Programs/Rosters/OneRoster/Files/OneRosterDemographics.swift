import CivilTime

/// Birth dates: `demographics.csv`, of which nothing else is read.
enum OneRosterDemographics: OneRosterTable {
  enum Column: Int, ImportColumn {
    case sourcedID, status, birthDate

    static let dates: [Self] = [.birthDate]

    var heading: Heading {
      switch self {
      case .sourcedID: Heading("sourcedId", isRequired: true)
      case .status: Heading("status")
      case .birthDate: Heading("birthDate", "birthdate")
      }
    }
  }

  struct Row: Sendable {
    var id: String?
    var status = OneRosterStatus.active
    var birthDate: Day?
  }

  struct Checker: RowChecker {
    mutating func check(_ cells: inout RowCells<Column>) -> Row {
      var row = Row()
      row.id = cells.personID(.sourcedID)?.text
      row.status = cells.value(.status) ?? .active
      row.birthDate = cells.day(.birthDate)
      return row
    }
  }

  static let file = OneRosterFile.demographics
  static func checker() -> Checker { Checker() }

  static var fields: [StagedField<Column, Row>] {
    [
      StagedField("source_id", .text) { $0.id },
      StagedField("status", .text) { $0.status.rawValue },
      StagedField("birth_date", .date) { $0.birthDate },
    ]
  }
}
