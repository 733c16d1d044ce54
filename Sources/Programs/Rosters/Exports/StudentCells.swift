import CivilTime

/// A student's row as `StudentColumn` names its cells: what an import reads back unchanged.
struct StudentCells {
  private let member: RosterMember
  private let person: Enrollment

  init(_ member: RosterMember) {
    self.member = member
    person = member.enrollment
  }

  /// The columns of the file: all but what only a round from files reads.
  static let columns = StudentColumn.allCases.filter { $0 != .waiting && $0 != .fullName }

  var row: [String] { Self.columns.map { cell($0) ?? "" } }

  private func cell(_ column: StudentColumn) -> String? {
    switch column {
    case .externalID: person.externalID
    case .givenName: person.givenName
    case .familyName: person.familyName
    case .email: person.email
    case .birthDate: person.birthDate?.description
    case .grade: person.grade
    case .cohort: person.cohort
    case .site: person.site
    case .region: person.region
    case .household: person.household
    case .languages: CellList.cell(of: person.languages)
    case .modes: CellList.cell(of: person.modes)
    case .goals: CellList.cell(of: person.goals)
    case .needs: CellList.cell(of: person.needs)
    case .offers: CellList.cell(of: person.offers)
    case .availability: person.availability
    case .consentOn: person.consent.from?.description
    case .consentUntil: person.consent.until?.description
    case .consentBy: member.consentBy
    case .priority: person.priority > 0 ? "\(person.priority)" : nil
    case .notes: member.notes
    case .waiting: nil
    case .teacherName: teacher?.cell
    case .teacherEmail: teacher?.email
    default: guardianCell(column)
    }
  }

  /// A second teacher has no column, and a roster that names one ends the others.
  private var teacher: RosterMember.NamedContact? {
    member.teachers.count == 1 ? member.teachers.first : nil
  }

  private func guardianCell(_ column: StudentColumn) -> String? {
    let isFirst = column.rawValue < StudentColumn.guardian2ID.rawValue
    // A roster that names some of a student's guardians takes the others off its list.
    guard member.guardians.count <= 2,
      let guardian = isFirst ? member.guardians.first : member.guardians.dropFirst().first
    else { return nil }
    switch column {
    case .guardian1ID, .guardian2ID: return guardian.externalID
    case .guardian1Name, .guardian2Name: return guardian.contact.cell
    case .guardian1Relationship, .guardian2Relationship: return guardian.relationship
    case .guardian1Email, .guardian2Email: return guardian.contact.email
    case .guardian1Phone, .guardian2Phone: return guardian.phone
    case .guardian1Language, .guardian2Language:
      return guardian.languages.count == 1 ? guardian.languages.first : nil
    case .guardian1MayReceive, .guardian2MayReceive: return guardian.mayReceive
    default: return nil
    }
  }
}
