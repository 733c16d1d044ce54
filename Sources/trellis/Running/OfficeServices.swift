import Database
import Jobs
import Matching
import Programs
import Relationships
import Reporting

/// The services a command asks for, wired to the office's database, clock and identifiers.
extension Office {
  func tenants() async throws -> Tenants {
    Tenants(database: try await database(), ids: ids, clock: clock)
  }

  func programs() async throws -> ProgramRegister {
    ProgramRegister(database: try await database(), ids: ids, clock: clock)
  }

  func vocabulary() async throws -> GoalVocabulary {
    GoalVocabulary(database: try await database())
  }

  func enrollments() async throws -> Enrollments {
    Enrollments(database: try await database(), ids: ids, clock: clock)
  }

  func rosterExport() async throws -> RosterExport {
    RosterExport(database: try await database())
  }

  func knownIDs() async throws -> KnownIDs {
    KnownIDs(database: try await database())
  }

  func distinctPeople() async throws -> DistinctPeople {
    DistinctPeople(database: try await database(), clock: clock)
  }

  func guardians() async throws -> Guardians {
    Guardians(database: try await database(), ids: ids, clock: clock)
  }

  func sharingAgreements() async throws -> SharingAgreements {
    SharingAgreements(database: try await database(), ids: ids, clock: clock)
  }

  func teachers() async throws -> Teachers {
    Teachers(database: try await database(), ids: ids, clock: clock)
  }

  func imports() async throws -> Imports {
    Imports(
      database: try await database(), ids: ids, clock: clock,
      undoing: [PairFactUndo(), PairUndo()])
  }

  func oneRosterImports() async throws -> OneRosterImports {
    OneRosterImports(database: try await database(), ids: ids, clock: clock)
  }

  func rounds() async throws -> Rounds {
    Rounds(database: try await database(), ids: ids, clock: clock)
  }

  func roundOrders() async throws -> RoundOrders {
    RoundOrders(rounds: try await rounds(), programs: try await programs())
  }

  func roundReviews() async throws -> RoundReviews {
    RoundReviews(database: try await database(), clock: clock)
  }

  func roundReports() async throws -> RoundReports {
    RoundReports(reviews: try await roundReviews())
  }

  func matches() async throws -> Matches {
    Matches(database: try await database(), ids: ids, clock: clock)
  }

  func departures() async throws -> Departures {
    Departures(database: try await database(), ids: ids, clock: clock)
  }

  func organisationHolds() async throws -> OrganisationHolds {
    OrganisationHolds(database: try await database(), ids: ids, clock: clock)
  }

  func rollovers() async throws -> Rollovers {
    Rollovers(database: try await database(), ids: ids, clock: clock)
  }

  func proposals() async throws -> Proposals {
    Proposals(database: try await database(), ids: ids, clock: clock)
  }

  func rematches() async throws -> Rematches {
    Rematches(database: try await database(), ids: ids, clock: clock)
  }

  func waitlist() async throws -> Waitlist {
    Waitlist(database: try await database())
  }

  func consistency() async throws -> Consistency {
    Consistency(database: try await database(), clock: clock)
  }

  func timelines() async throws -> Timelines {
    Timelines(database: try await database(), clock: clock)
  }

  func stories() async throws -> Stories {
    Stories(database: try await database(), clock: clock)
  }

  func worklists() async throws -> Worklists {
    Worklists(database: try await database(), clock: clock)
  }

  func reports() async throws -> Reports {
    Reports(database: try await database(), ids: ids, clock: clock)
  }

  func disclosures() async throws -> Disclosures {
    Disclosures(database: try await database())
  }

  func checkIns() async throws -> CheckIns {
    CheckIns(database: try await database(), ids: ids, clock: clock)
  }

  func duties() async throws -> Duties {
    Duties(database: try await database(), ids: ids, clock: clock)
  }

  func concerns() async throws -> Concerns {
    Concerns(database: try await database(), ids: ids, clock: clock)
  }

  func connections() async throws -> Connections {
    Connections(database: try await database(), ids: ids, clock: clock)
  }

  func networks() async throws -> Networks {
    Networks(database: try await database(), clock: clock)
  }

  func safeguarding() async throws -> Safeguarding {
    Safeguarding(database: try await database(), ids: ids, clock: clock)
  }

  /// The facts of one kind about pairs: `office.facts(Contribution.self)`.
  func facts<Content: FactContent>(_ kind: Content.Type) async throws -> FactLedger<Content> {
    FactLedger(database: try await database(), ids: ids, clock: clock)
  }

  func schedules() async throws -> Schedules {
    Schedules(database: try await database())
  }

  func scheduler() async throws -> Scheduler {
    Scheduler(database: try await database())
  }

  func reminders() async throws -> Reminders {
    Reminders(database: try await database(), ids: ids)
  }

  func reminderWishes() async throws -> ReminderWishes {
    ReminderWishes(database: try await database(), ids: ids)
  }

  func sharedGoals() async throws -> SharedGoals {
    SharedGoals(database: try await database(), ids: ids, clock: clock)
  }
}
