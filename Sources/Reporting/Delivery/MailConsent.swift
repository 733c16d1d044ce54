import CivilTime
import Database
import Programs

/// Whether people may still be told, asked again just before each mail goes: since it was made
/// somebody may have blocked a guardian, withdrawn consent, corrected an address or ended a match.
enum MailConsent {
  /// - Parameters:
  ///   - mails: about to be sent.
  ///   - tx: a transaction of their tenant.
  /// - Returns: why some of them are not sent.
  /// - Throws: `DatabaseError`.
  static func obstacles(
    _ mails: [DueMail], _ tx: Transaction
  ) throws -> [OutgoingMail.ID: String] {
    let known = try tx.all(.mailObstacles(mails.map(\.id), tenant: tx.tenant))
    return try guardianObstacles(mails, tx).merging(known.map { ($0.mail, $0.reason) }) { $1 }
  }

  private static func guardianObstacles(
    _ mails: [DueMail], _ tx: Transaction
  ) throws -> [OutgoingMail.ID: String] {
    var obstacles: [OutgoingMail.ID: String] = [:]
    let toGuardians = mails.filter { $0.isToGuardian && $0.student != nil }
    for (program, some) in Dictionary(grouping: toGuardians, by: \.program) {
      guard let program else { continue }
      let (today, now) = try tx.one(.presentDay(of: program, tenant: tx.tenant)).parts
      let links = try tx.all(
        .guardians(
          of: some.compactMap(\.student), in: program, tenant: tx.tenant, asOf: today,
          knownBy: now))
      let known = Dictionary(
        links.map { (Pair(recipient: $0.recipient, student: $0.student), $0) },
        uniquingKeysWith: { first, _ in first })
      for mail in some {
        guard let recipient = mail.recipient, let student = mail.student else { continue }
        if let link = known[Pair(recipient: recipient, student: student)] {
          obstacles[mail.id] = GuardianConsent.obstacle(link, asOf: today)?.rawValue
        } else {
          obstacles[mail.id] = "no_recipient"
        }
      }
    }
    return obstacles
  }

  private struct Pair: Hashable {
    let recipient: ID<Person>
    let student: ID<Person>
  }
}

/// Now, and the day it is where a program is.
struct PresentDay: Sendable {
  let day: Day
  let moment: Instant

  var parts: (Day, Instant) { (day, moment) }
}
