import CivilTime
import Programs

/// People with all their fields, under the names that an import reads.
enum ParticipantListing {
  static func complete(_ people: [(Enrollment, Readiness)]) -> Listing {
    var listing = Listing([
      "external_id", "given_name", "family_name", "email", "birth_date", "grade", "cohort", "site",
      "region", "household", "organisation", "capacity", "languages", "modes", "grade_bands",
      "goals", "needs", "offers", "availability", "starts_on", "consent_on", "consent_until",
      "screening", "screening_cleared_on", "screening_expires_on", "training_completed_on",
      "status", "ready", "missing", "open_matches",
    ])
    for (person, readiness) in people {
      listing.add(
        identity(of: person) + profile(of: person) + gates(of: person) + [
          .text(person.status.rawValue), .flag(readiness.isReady),
          .list(readiness.gaps.map(\.rawValue)), .number(person.openMatches),
        ])
    }
    return listing
  }

  private static func identity(of person: Enrollment) -> [Field] {
    [
      .text(person.externalID), .text(person.givenName), .text(person.familyName),
      .text(person.email), .text(person.birthDate?.description), .text(person.grade),
      .text(person.cohort), .text(person.site), .text(person.region), .text(person.household),
      .text(person.organisation), .number(person.capacity),
    ]
  }

  private static func profile(of person: Enrollment) -> [Field] {
    [
      .list(person.languages), .list(person.modes), .list(person.gradeBands), .list(person.goals),
      .list(person.needs), .list(person.offers), .text(person.availability),
      .text(person.startsOn?.description),
    ]
  }

  private static func gates(of person: Enrollment) -> [Field] {
    [
      .text(person.consent.from?.description), .text(person.consent.until?.description),
      .text(person.screening?.rawValue), .text(person.screeningDates.from?.description),
      .text(person.screeningDates.until?.description), .text(person.training.from?.description),
    ]
  }
}
