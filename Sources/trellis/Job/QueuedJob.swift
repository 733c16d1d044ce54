/// A job that a command has just queued, and how to watch it.
enum QueuedJob {
  /// Prints its number, and on standard error what follows.
  ///
  /// - Parameters:
  ///   - job: its number.
  ///   - kind: what is to be done.
  ///   - program: for which program; nil where it is for the whole tenant.
  ///   - office: where to print.
  /// - Throws: `Failure` where a live job does the same already.
  static func print(
    _ job: Int64?, _ kind: String, program: String?, in office: Office
  ) throws {
    guard let job else {
      throw Failure(
        .conflict, "job.exists", "The same is queued already.",
        hint: "'trellis job list' shows it.")
    }
    var card = Card()
    card.add("job_id", .text("\(job)"))
    card.add("kind", .text(kind))
    card.add("program", .text(program))
    let place = office.tenantWords
    try office.print(
      card,
      done: """
        Queued. 'trellis worker' does it; 'trellis job show \(job)\(place)' tells how far it is and \
        what came of it, and 'trellis job cancel \(job)\(place)' stops it.
        """)
  }
}
