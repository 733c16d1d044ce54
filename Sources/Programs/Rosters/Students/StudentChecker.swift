/// Checks the rows of a students file.
package struct StudentChecker: RowChecker {
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

  package mutating func check(_ cells: inout RowCells<StudentColumn>) -> StudentRow {
    var row = StudentRow()
    row.externalID = cells.personID(.externalID)
    (row.givenName, row.familyName) = cells.names(
      given: .givenName, family: .familyName, whole: .fullName)
    row.email = cells.value(.email)
    row.birthDate = cells.day(.birthDate)
    row.grade = cells.value(.grade)
    row.cohort = cells.label(.cohort)
    row.site = cells.label(.site)
    row.region = cells.label(.region)
    row.household = cells.label(.household)
    row.teacherName = cells.value(.teacherName)
    row.teacherEmail = cells.value(.teacherEmail)
    row.guardian1 = guardian(StudentColumn.guardian(1), &cells)
    row.guardian2 = guardian(StudentColumn.guardian(2), &cells)
    row.languages = lists.languages(.languages, &cells)
    row.modes = cells.value(.modes)
    row.goals = lists.goals(.goals, &cells)
    row.needs = lists.goals(.needs, &cells)
    row.offers = lists.goals(.offers, &cells)
    row.availability = lists.availability(.availability, &cells)
    row.consentOn = cells.day(.consentOn)
    row.consentUntil = cells.day(.consentUntil)
    cells.checkOrder(row.consentOn, .consentUntil, row.consentUntil, "consent")
    if cells.leavesOutAny(of: .consentOn, .consentUntil) {
      (row.consentOn, row.consentUntil) = (nil, nil)
    }
    row.consentBy = cells.label(.consentBy)
    row.waiting = cells.value(.waiting)
    row.priority = cells.value(.priority)
    row.notes = cells.text(.notes)
    return row
  }

  private mutating func guardian(
    _ columns: GuardianColumns, _ cells: inout RowCells<StudentColumn>
  ) -> GuardianCells {
    var guardian = GuardianCells()
    guardian.id = cells.optionalID(columns.id)
    guardian.name = cells.value(columns.name)
    guardian.relationship = cells.label(columns.relationship)
    guardian.email = cells.value(columns.email)
    guardian.phone = cells.value(columns.phone)
    guardian.language = cells.value(columns.language)
    guardian.mayReceive = cells.value(columns.mayReceive)
    guardian.mayReceiveIsUnclear = cells.leavesOutAny(of: columns.mayReceive)
    return guardian
  }
}
