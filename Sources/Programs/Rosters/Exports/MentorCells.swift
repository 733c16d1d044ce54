import CivilTime

/// A mentor's row as `MentorColumn` names its cells: what an import reads back unchanged.
struct MentorCells {
  private let member: RosterMember
  private let person: Enrollment

  init(_ member: RosterMember) {
    self.member = member
    person = member.enrollment
  }

  static let columns = MentorColumn.allCases.filter { $0 != .fullName }

  var row: [String] { Self.columns.map { cell($0) ?? "" } }

  private func cell(_ column: MentorColumn) -> String? {
    switch column {
    case .externalID: person.externalID
    case .givenName: person.givenName
    case .familyName: person.familyName
    case .email: person.email
    case .phone: member.phone
    case .birthDate: person.birthDate?.description
    case .mentorType: member.mentorType
    case .organisation: person.organisation
    case .occupation: member.occupation
    case .startsOn: person.startsOn?.description
    case .hoursPerMonth: member.hoursPerMonth?.description
    case .capacity: person.capacity?.description
    case .site: person.site
    case .region: person.region
    case .household: person.household
    case .languages: CellList.cell(of: person.languages)
    case .modes: CellList.cell(of: person.modes)
    case .gradeBands: CellList.cell(of: person.gradeBands)
    case .goals: CellList.cell(of: person.goals)
    case .offers: CellList.cell(of: person.offers)
    case .needs: CellList.cell(of: person.needs)
    case .availability: person.availability
    case .screening: person.screening?.rawValue
    case .screeningClearedOn: person.screeningDates.from?.description
    case .screeningExpiresOn: person.screeningDates.until?.description
    case .trainingCompletedOn: person.training.from?.description
    // The two parts of it are exported.
    case .fullName: nil
    }
  }
}
