import Programs
import Reporting

/// The command that deals with a mail that did not arrive.
enum MailAdvice {
  /// What to do; nil where nothing is to be done.
  static func of(_ mail: MailEntry) -> String? {
    let retry = "trellis mail retry \(mail.id)"
    switch mail.state {
    case .failed: return "Mend what the reason says, then: \(retry)"
    case .unknown: return "Ask whether it arrived. If it did not: \(retry)"
    case .deferred: return "It is tried again by itself at \(mail.nextAt). To try now: \(retry)"
    case .suppressed where mail.reason == "address_suppressed":
      return "If the address is good again: trellis mail unsuppress \(mail.address.shellWord), "
        + "then: \(retry)"
    case .suppressed where mail.reason == "address_changed":
      return "The recipient has another address now. To send it there: \(retry)"
    case .suppressed, .pending, .sending, .sent: return nil
    }
  }
}
