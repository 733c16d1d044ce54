import Database
import Programs

extension ReportOrders {
  /// Refuses what could not be delivered, before anything is made.
  ///
  /// - Throws: `OrderError.impossible`.
  func check(_ order: ReportOrder) throws {
    guard order.deliver == .mail else { return }
    guard order.report.isForPeople, order.formats.contains(.pdf), order.pack == nil else {
      throw OrderError.impossible("only letters that are PDF and not packed are mailed")
    }
    guard means.outbox != nil else {
      throw OrderError.impossible("no sender of mails is set")
    }
  }

  /// Puts each letter into the outbox for whom it is for, in the transaction that ends the batch; of
  /// the rest is written down why it went to nobody.
  ///
  /// An edition is mailed once to each person, however often it is ordered.
  ///
  /// - Throws: `OrderError`; `DatabaseError`.
  func post(
    _ ordered: OrderedRun, _ manifest: Manifest, _ plan: PlannedBatch, _ tx: Transaction
  ) throws {
    guard let outbox = means.outbox else { return try check(ordered.order) }
    let request = ordered.run.request
    // Whoever may be told no more since the letters were made gets none: it is all made anew.
    guard ordered.roll == plan.roll else {
      throw OrderError.outdated("who gets a letter has changed")
    }
    let sums = Dictionary(manifest.files.map { ($0.path, $0.sha256) }) { first, _ in first }
    let letters = zip(ordered.run.batch.letters, ordered.run.batch.letters.names).map {
      (letter: $0, path: "\($1).pdf")
    }
    var posted: [ReportMail.Letter] = []
    var places: [(place: Int, told: Told)] = []
    for (place, (letter, path)) in letters.enumerated() {
      guard let told = letter.told.first, let sha256 = sums[path] else { continue }
      places.append((place, told))
      posted.append(
        ReportMail.Letter(
          to: told.recipient,
          about: told.purpose == .guardian || told.purpose == .ownRecord ? told.student : nil,
          telling: letter.told.map(\.student), path: "\(plan.folder)/\(path)",
          sha256: sha256, format: .pdf))
    }
    let mail = ReportMail(
      manifest.report, of: request.program, asOf: request.asOf, edition: manifest.edition,
      batch: plan.batch)
    let kept = try outbox.enqueue(posted, mail, by: ordered.order.actor, in: tx)
    try tx.execute(
      .keepUndelivered(
        places.compactMap { place, told in
          kept.undelivered[told.recipient].map {
            UndeliveredLetter(
              place: place, recipient: told.recipient,
              student: told.purpose == .guardian ? told.student : nil, reason: $0)
          }
        }, of: plan, tenant: tx.tenant))
  }
}
