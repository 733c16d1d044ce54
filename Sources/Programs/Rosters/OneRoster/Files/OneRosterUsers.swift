/// People, as `users.csv` has them.
///
/// The column with their passwords is not among those that are read.
enum OneRosterUsers: OneRosterTable {
  enum Column: Int, ImportColumn {
    case sourcedID, status, enabled, orgs, role, givenName, familyName, identifier, email, sms
    case phone, agents, grades, primaryOrg

    var heading: Heading {
      switch self {
      case .sourcedID: Heading("sourcedId", isRequired: true)
      case .status: Heading("status")
      case .enabled: Heading("enabledUser")
      case .orgs: Heading("orgSourcedIds", "orgSourcedId")
      case .role: Heading("role")
      case .givenName: Heading("givenName", isRequired: true)
      case .familyName: Heading("familyName", isRequired: true)
      case .identifier: Heading("identifier")
      case .email: Heading("email")
      case .sms: Heading("sms")
      case .phone: Heading("phone")
      case .agents: Heading("agentSourcedIds", "agents")
      case .grades: Heading("grades", "grade")
      case .primaryOrg: Heading("primaryOrgSourcedId")
      }
    }
  }

  struct Row: Sendable {
    var id: String?
    var status = OneRosterStatus.active
    var isEnabled = true
    var orgs: [String] = []
    var role: String?
    var givenName: NamePart?
    var familyName: NamePart?
    var identifier: String?
    var email: EmailAddress?
    var phone: PhoneNumber?
    var agents: [String] = []
    var grade: Grade?
    /// The cell with grades, where it holds something that is none.
    var strangeGrade: String?
    var primaryOrg: String?
  }

  struct Checker: RowChecker {
    mutating func check(_ cells: inout RowCells<Column>) -> Row {
      var row = Row()
      row.id = cells.personID(.sourcedID)?.text
      row.status = cells.value(.status) ?? .active
      row.isEnabled = (cells.value(.enabled) as YesNo?)?.isYes ?? true
      row.orgs = OneRosterIDs.parse(cells.text(.orgs))
      row.primaryOrg = cells.text(.primaryOrg)
      row.role = cells.text(.role).map(Folding.plain)
      row.givenName = cells.value(.givenName)
      row.familyName = cells.value(.familyName)
      row.identifier = cells.optionalID(.identifier)?.text
      row.email = cells.value(.email)
      row.phone = cells.value(.phone) ?? cells.value(.sms)
      row.agents = OneRosterIDs.parse(cells.text(.agents))
      let grades = cells.text(.grades)
      switch OneRosterGrade.parse(grades) {
      case .success(let grade): row.grade = grade
      case .failure: row.strangeGrade = grades
      }
      return row
    }
  }

  static let file = OneRosterFile.users
  static func checker() -> Checker { Checker() }

  static var fields: [StagedField<Column, Row>] {
    [
      StagedField("source_id", .text) { $0.id },
      StagedField("status", .text) { $0.status.rawValue },
      StagedField("enabled", .boolean) { $0.isEnabled && $0.status != .inactive },
      StagedField("orgs", .texts) { $0.orgs },
      StagedField("primary_org", .text) { $0.primaryOrg },
      StagedField("role", .text) { $0.role },
      StagedField("given_name", .text) { $0.givenName?.text },
      StagedField("family_name", .text) { $0.familyName?.text },
      StagedField("given_key", .text) { $0.givenName.map { FullName.part($0.text) } },
      StagedField("family_key", .text) { $0.familyName.map { FullName.part($0.text) } },
      StagedField("identifier", .text) { $0.identifier },
      StagedField("email", .text) { $0.email?.text },
      StagedField("phone", .text) { $0.phone?.text },
      StagedField("agents", .texts) { $0.agents },
      StagedField("grade", .text) { $0.grade?.description },
      StagedField("strange_grade", .text) { $0.strangeGrade },
    ]
  }
}
