extension Mentor {
  private static let header = [
    "external_id", "given_name", "family_name", "email", "phone", "birth_date", "mentor_type",
    "organisation", "occupation", "starts_on", "hours_per_month", "capacity", "site", "region",
    "household", "languages", "modes", "grade_bands", "goals", "offers", "needs", "availability",
    "screening", "screening_cleared_on", "screening_expires_on", "training_completed_on",
  ]

  /// A town's mentors as the file that `trellis import mentors` reads.
  static func table(_ mentors: [Mentor], town: Town) -> Table {
    var dice = Dice("\(town.slug)/mentor cells")
    var table = Table(header)
    for mentor in mentors {
      table.add(mentor.cells(town: town, &dice))
    }
    return table
  }

  private func cells(town: Town, _ dice: inout Dice) -> [String: String] {
    [
      "external_id": person.id, "given_name": person.given.written,
      "family_name": person.family.written,
      "email": "\(person.mailbox).\(person.id.lowercased())@mentors.\(town.slug).example.org",
      "phone": phone, "birth_date": "\(birthDate)", "mentor_type": isPeer ? "peer" : "adult",
      "organisation": work.organisation, "occupation": work.occupation,
      "starts_on": text(startsOn), "hours_per_month": "\(hoursPerMonth)",
      "capacity": "\(capacity)", "site": site, "region": town.region,
      "household": person.household, "languages": person.languages.joined(separator: ";"),
      "modes": person.modes.joined(separator: ";"), "grade_bands": bands.joined(separator: ";"),
      "goals": person.goals.joined(separator: ";"), "offers": person.offers.joined(separator: ";"),
      "needs": person.needs.joined(separator: ";"), "availability": person.slots.text(&dice),
      "screening": screening, "screening_cleared_on": text(clearedOn),
      "screening_expires_on": text(expiresOn),
      "training_completed_on": text(trainedOn),
    ]
  }
}
