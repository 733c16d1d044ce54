import Database
import Mail
import Reporting

/// Refused requests about mail in the command line's words.
enum MailFailure {
  static func notFound(_ ids: [OutgoingMail.ID]) -> Failure {
    Failure(
      .notFound, "mail.not_found",
      "There is no such mail, or it is none to be sent again: "
        + "\(ids.map(\.description).sorted().joined(separator: ", ")).",
      hint: "'trellis mail list' shows them all, with their states.")
  }

  /// A run that ended before its time.
  static func stopped(_ stop: DeliveryTally.Stop, after sent: Int) -> Failure {
    let before = sent == 0 ? "" : " \(sent) mails were sent before."
    return switch stop {
    case .unreachable(let words):
      Failure(
        .unreachable, "mail.unreachable",
        "The mail server does not take mail now: \(sentence(words))\(before)",
        hint: "Nothing is lost: what waits is kept. Check mail_host and mail_port, or try later.")
    case .misconfigured(let words):
      Failure(
        .failed, "mail.misconfigured",
        "The mail server takes no mail from here: \(sentence(words))\(before)",
        hint: "Nobody's mail counts as refused. Check mail_tls, mail_user, the password, mail_from."
      )
    case .noRoom(let words):
      Failure(
        .noRoom, "mail.no_room", "No mail can be written: \(sentence(words))\(before)",
        hint: "Nothing is lost: what waits is kept. Make room, or choose another mail_folder.")
    case .cancelled:
      Failure(
        .interrupted, "mail.interrupted", "Interrupted.\(before)",
        hint: "What was not sent waits; run the command again.")
    }
  }

  private static func sentence(_ words: String) -> String {
    words.last.map(".?!".contains) == true ? words : "\(words)."
  }

  /// An address of a command line.
  static func address(_ text: String) throws -> MailAddress {
    do throws(MailProblem) {
      return try MailAddress(text)
    } catch {
      throw Failure(
        .usage, "mail.address", "'\(text)' is no address: it \(error.reason).",
        hint: "Write one such as ana@example.org.")
    }
  }
}
