extension Student {
  private static let header =
    [
      "external_id", "given_name", "family_name", "email", "birth_date", "grade", "cohort", "site",
      "region", "household", "teacher_name", "teacher_email",
    ]
    + [1, 2].flatMap { number in
      ["id", "name", "relationship", "email", "phone", "language", "may_receive"]
        .map { "guardian\(number)_\($0)" }
    }
    + [
      "languages", "modes", "goals", "needs", "offers", "availability", "consent_on",
      "consent_until", "consent_by", "notes",
    ]

  /// A town's students as the file that `trellis import students` reads.
  static func table(_ students: [Student], town: Town) -> Table {
    var dice = Dice("\(town.slug)/student cells")
    var table = Table(header)
    for student in students {
      table.add(student.cells(town: town, &dice))
    }
    return table
  }

  private func cells(town: Town, _ dice: inout Dice) -> [String: String] {
    var cells = [
      "external_id": person.id, "given_name": person.given.written,
      "family_name": person.family.written, "email": email, "birth_date": "\(birthDate)",
      "grade": "\(grade)", "cohort": "2026", "site": school.name, "region": town.region,
      "household": person.household, "teacher_name": teacher.name,
      "teacher_email": "\(teacher.mailbox)@schools.\(town.slug).example.org",
      "languages": person.languages.joined(separator: ";"),
      "modes": person.modes.joined(separator: ";"), "goals": person.goals.joined(separator: ";"),
      "needs": person.needs.joined(separator: ";"), "offers": person.offers.joined(separator: ";"),
      "availability": person.slots.text(&dice),
      "consent_on": text(consentOn), "consent_until": text(consentUntil),
      "consent_by": consentOn == nil ? "" : household.guardians[0].name, "notes": notes,
    ]
    for (index, guardian) in household.guardians.enumerated() {
      let column = "guardian\(index + 1)_"
      cells[column + "id"] = guardian.id
      cells[column + "name"] = guardian.name
      cells[column + "relationship"] = guardian.relationship
      cells[column + "email"] = guardian.email
      cells[column + "phone"] = guardian.phone
      cells[column + "language"] = guardian.language
      cells[column + "may_receive"] = guardian.mayReceive
    }
    return cells
  }
}
