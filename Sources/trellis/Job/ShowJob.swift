import ArgumentParser
import Database
import Jobs
import Programs
import Reporting

/// Shows one job and how each attempt ended: `trellis job show 4711`.
struct ShowJob: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show a job, how each attempt ended and what came of it.",
    discussion: """
      Of a round that was solved it names the round, of a file that was imported or refused the \
      import or how to see what is wrong with the file. Of a batch that was mailed it tells how many \
      mails are in which state, who could not be written to and why, and the commands that deal with \
      them.
      """)

  @OptionGroup var global: GlobalOptions
  @Argument(help: "Its id; 'trellis job list' shows them.") var id: Int64

  func run(in office: Office) async throws {
    let tenant = try await office.tenant()
    let wanted = id
    let (found, attempts) = try await office.database().tenant(tenant.id, readOnly: true) { tx in
      var filter = JobFilter()
      filter.jobs = [wanted]
      return (
        try JobQueue.list(filter, in: tx).first, try JobQueue.attempts(ofJob: wanted, in: tx)
      )
    }
    guard let job = found else { throw JobFailure.unknown(id, of: tenant.slug) }
    let delivery =
      job.kind == ReportOrders.kind
      ? try await office.mails().delivery(of: id, of: tenant.id) : nil
    let result = try await JobResult.of(job, tenant, in: office)
    switch try office.format {
    case .json, .ndjson:
      office.printer.out(JobCard.document(job, attempts, result, delivery, tenant: tenant.slug))
    case .table, .csv, .tsv:
      try office.print(JobCard.card(job, result, tenant: tenant.slug))
      office.printer.say("")
      try office.print(JobCard.listing(attempts))
      if let delivery {
        office.printer.say("")
        try office.print(DeliveryListing.of(delivery))
      }
    }
    for advice in delivery.map({ DeliveryListing.advice(on: $0, batch: id) }) ?? [] {
      office.printer.note(advice)
    }
  }
}
