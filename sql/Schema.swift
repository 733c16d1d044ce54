/// A file of the folder `migrations`, embedded in the binary.
package struct MigrationFile: Sendable {
  /// The file's name: `V0001__tenants.sql`.
  package let name: String

  /// The file's bytes as they are in the repository.
  package let bytes: [UInt8]

  package init(_ name: String, _ bytes: [UInt8]) {
    self.name = name
    self.bytes = bytes
  }
}

/// The SQL that ships inside the binary.
package enum SchemaFiles {
  /// Every migration in order; a test holds this list and the folder together.
  package static let migrations: [MigrationFile] = [
    MigrationFile("V0001__tenants.sql", PackageResources.V0001__tenants_sql),
    MigrationFile("V0002__programs.sql", PackageResources.V0002__programs_sql),
    MigrationFile("V0003__goals.sql", PackageResources.V0003__goals_sql),
    MigrationFile("V0004__people.sql", PackageResources.V0004__people_sql),
    MigrationFile("V0005__enrollments.sql", PackageResources.V0005__enrollments_sql),
    MigrationFile("V0006__imports.sql", PackageResources.V0006__imports_sql),
    MigrationFile("V0007__rounds.sql", PackageResources.V0007__rounds_sql),
    MigrationFile("V0008__matches.sql", PackageResources.V0008__matches_sql),
    MigrationFile("V0009__check_ins.sql", PackageResources.V0009__check_ins_sql),
    MigrationFile("V0010__consistency.sql", PackageResources.V0010__consistency_sql),
    MigrationFile("V0011__import_changes.sql", PackageResources.V0011__import_changes_sql),
    MigrationFile("V0012__round_proofs.sql", PackageResources.V0012__round_proofs_sql),
    MigrationFile("V0013__contact_events.sql", PackageResources.V0013__contact_events_sql),
    MigrationFile("V0014__enrollment_history.sql", PackageResources.V0014__enrollment_history_sql),
    MigrationFile("V0015__saved_mappings.sql", PackageResources.V0015__saved_mappings_sql),
    MigrationFile("V0016__distinct_people.sql", PackageResources.V0016__distinct_people_sql),
    MigrationFile("V0017__commitments.sql", PackageResources.V0017__commitments_sql),
    MigrationFile("V0018__contributions.sql", PackageResources.V0018__contributions_sql),
    MigrationFile("V0019__requests.sql", PackageResources.V0019__requests_sql),
    MigrationFile("V0020__shared_goals.sql", PackageResources.V0020__shared_goals_sql),
    MigrationFile("V0021__meetings.sql", PackageResources.V0021__meetings_sql),
    MigrationFile("V0022__support_contacts.sql", PackageResources.V0022__support_contacts_sql),
    MigrationFile("V0023__match_closures.sql", PackageResources.V0023__match_closures_sql),
    MigrationFile("V0024__rematches.sql", PackageResources.V0024__rematches_sql),
    MigrationFile("V0025__concerns.sql", PackageResources.V0025__concerns_sql),
    MigrationFile("V0026__connections.sql", PackageResources.V0026__connections_sql),
    MigrationFile(
      "V0027__safety_clearance_notes.sql", PackageResources.V0027__safety_clearance_notes_sql),
    MigrationFile(
      "V0028__connection_follow_ups.sql", PackageResources.V0028__connection_follow_ups_sql),
    MigrationFile("V0029__disclosures.sql", PackageResources.V0029__disclosures_sql),
    MigrationFile("V0030__continued_matches.sql", PackageResources.V0030__continued_matches_sql),
    MigrationFile("V0031__match_history.sql", PackageResources.V0031__match_history_sql),
    MigrationFile("V0032__pair_metrics.sql", PackageResources.V0032__pair_metrics_sql),
    MigrationFile("V0033__program_metrics.sql", PackageResources.V0033__program_metrics_sql),
    MigrationFile(
      "V0034__corrected_check_ins.sql", PackageResources.V0034__corrected_check_ins_sql),
    MigrationFile("V0035__some_matches.sql", PackageResources.V0035__some_matches_sql),
    MigrationFile("V0036__program_students.sql", PackageResources.V0036__program_students_sql),
    MigrationFile("V0037__report_periods.sql", PackageResources.V0037__report_periods_sql),
    MigrationFile("V0038__sharing_agreements.sql", PackageResources.V0038__sharing_agreements_sql),
    MigrationFile("V0039__jobs.sql", PackageResources.V0039__jobs_sql),
    MigrationFile("V0040__schedules.sql", PackageResources.V0040__schedules_sql),
    MigrationFile("V0041__mails.sql", PackageResources.V0041__mails_sql),
    MigrationFile("V0042__reminders.sql", PackageResources.V0042__reminders_sql),
    MigrationFile("V0043__report_batches.sql", PackageResources.V0043__report_batches_sql),
    MigrationFile(
      "V0044__planned_job_functions.sql", PackageResources.V0044__planned_job_functions_sql),
    MigrationFile("V0045__round_jobs.sql", PackageResources.V0045__round_jobs_sql),
    MigrationFile(
      "V0046__queue_standstills.sql", PackageResources.V0046__queue_standstills_sql),
    MigrationFile("V0047__batch_mails.sql", PackageResources.V0047__batch_mails_sql),
    MigrationFile("V0048__import_orders.sql", PackageResources.V0048__import_orders_sql),
    MigrationFile("V0049__letters_told.sql", PackageResources.V0049__letters_told_sql),
    MigrationFile("V0050__quiet_queue.sql", PackageResources.V0050__quiet_queue_sql),
    MigrationFile("V0051__held_jobs.sql", PackageResources.V0051__held_jobs_sql),
    MigrationFile("V0052__corrected_facts.sql", PackageResources.V0052__corrected_facts_sql),
  ]

  /// Roles, schema and the list of migrations: what must be there before the first migration.
  package static let foundation = PackageResources.foundation_sql

  /// The catalog lint: one query that finds tables, keys and grants that break tenancy.
  package static let lint = PackageResources.lint_sql
}
