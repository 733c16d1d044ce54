/// Schools and districts: `orgs.csv`.
enum OneRosterOrgs: OneRosterTable {
  enum Column: Int, ImportColumn {
    case sourcedID, status, name, type, identifier, parent

    var heading: Heading {
      switch self {
      case .sourcedID: Heading("sourcedId", isRequired: true)
      case .status: Heading("status")
      case .name: Heading("name", isRequired: true)
      case .type: Heading("type")
      case .identifier: Heading("identifier")
      case .parent: Heading("parentSourcedId")
      }
    }
  }

  struct Row: Sendable {
    var id: String?
    var status = OneRosterStatus.active
    var name: String?
    var type: String?
    var identifier: String?
    var parent: String?
  }

  struct Checker: RowChecker {
    mutating func check(_ cells: inout RowCells<Column>) -> Row {
      var row = Row()
      row.id = cells.reference(.sourcedID)
      row.status = cells.value(.status) ?? .active
      row.name = cells.label(.name)
      row.type = cells.text(.type).map(Folding.plain)
      row.identifier = cells.label(.identifier)
      row.parent = cells.text(.parent)
      return row
    }
  }

  static let file = OneRosterFile.orgs
  static func checker() -> Checker { Checker() }

  static var fields: [StagedField<Column, Row>] {
    [
      StagedField("source_id", .text) { $0.id },
      StagedField("status", .text) { $0.status.rawValue },
      StagedField("name", .text) { $0.name },
      StagedField("type", .text) { $0.type },
      StagedField("identifier", .text) { $0.identifier },
      StagedField("parent", .text) { $0.parent },
    ]
  }
}
