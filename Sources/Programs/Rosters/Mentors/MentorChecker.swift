/// Checks the rows of a mentors file.
package struct MentorChecker: RowChecker {
  private var lists: RosterLists

  package var unknownGoals: UnknownGoals? { lists.unknown }

  /// Checks rows by a vocabulary.
  ///
  /// - Parameters:
  ///   - goals: how cells with goals, needs and offers are read.
  ///   - collectsUnknown: whether to keep what the vocabulary does not know.
  package init(goals: GoalReader, collectsUnknown: Bool = false) {
    lists = RosterLists(goals: goals, collectsUnknown: collectsUnknown)
  }

  package mutating func check(_ cells: inout RowCells<MentorColumn>) -> MentorRow {
    var row = MentorRow()
    row.externalID = cells.personID(.externalID)
    (row.givenName, row.familyName) = cells.names(
      given: .givenName, family: .familyName, whole: .fullName)
    row.email = cells.value(.email)
    row.phone = cells.value(.phone)
    row.birthDate = cells.day(.birthDate)
    row.mentorType = cells.value(.mentorType)
    row.organisation = cells.label(.organisation)
    row.occupation = cells.label(.occupation)
    row.startsOn = cells.day(.startsOn)
    row.hoursPerMonth = cells.value(.hoursPerMonth)
    row.capacity = cells.value(.capacity)
    row.site = cells.label(.site)
    row.region = cells.label(.region)
    row.household = cells.label(.household)
    row.languages = lists.languages(.languages, &cells)
    row.modes = cells.value(.modes)
    row.gradeBands = cells.value(.gradeBands)
    row.goals = lists.goals(.goals, &cells)
    row.offers = lists.goals(.offers, &cells)
    row.needs = lists.goals(.needs, &cells)
    row.availability = lists.availability(.availability, &cells)
    if cells.leavesOutAny(of: .startsOn, .availability) {
      (row.startsOn, row.availability) = (nil, nil)
    }
    readGates(&row, &cells)
    return row
  }

  private func readGates(_ row: inout MentorRow, _ cells: inout RowCells<MentorColumn>) {
    row.screening = cells.value(.screening)
    row.screeningClearedOn = cells.day(.screeningClearedOn)
    row.screeningExpiresOn = cells.day(.screeningExpiresOn)
    cells.checkOrder(
      row.screeningClearedOn, .screeningExpiresOn, row.screeningExpiresOn, "screening")
    if cells.leavesOutAny(of: .screening, .screeningClearedOn, .screeningExpiresOn) {
      (row.screening, row.screeningClearedOn, row.screeningExpiresOn) = (nil, nil, nil)
    }
    row.trainingCompletedOn = cells.day(.trainingCompletedOn)
  }
}
