import Foundation
import Mail
import Reporting

/// What the settings say of mail.
struct MailSettings: Sendable {
  let sender: MailSender
  let perDomainPerMinute: Int?
  private var smtp: SMTPSettings?
  private var folder: String

  /// - Parameters:
  ///   - settings: the settings in force.
  ///   - home: where the folder of mails lies where none is set.
  /// - Throws: `Failure` for an address that is none, a password that others may read, or a server
  ///   without a sender.
  init(_ settings: Settings, home: String) throws {
    folder = settings[.mailFolder] ?? "\(home)/mail"
    let from = try Self.mailbox(settings, .mailFrom)
    if settings[.mailHost] != nil, from == nil {
      throw Failure(
        .usage, "mail.no_sender", "There is a mail server (mail_host), and nobody who sends.",
        hint: "Set mail_from, such as 'Riverside Mentoring <news@riverside.example.org>'.")
    }
    let known = try from ?? Mailbox("Trellis <no-reply@trellis.invalid>")
    let own = known.address.text.split(separator: "@").last.map(String.init) ?? ""
    let domain = settings[.mailDomain] ?? own
    guard (try? MessageID("x@\(domain)")) != nil else {
      throw Failure(
        .usage, "config.invalid", "mail_domain is '\(domain)', which is no domain.",
        hint: "Write one such as riverside.example.org.")
    }
    sender = MailSender(
      from: known, replyTo: try Self.mailbox(settings, .mailReplyTo), domain: domain)
    let rate = settings[.mailPerDomainPerMinute].flatMap { Int($0) } ?? 0
    perDomainPerMinute = rate == 0 ? nil : rate
    smtp = try Self.server(settings, domain: domain)
  }

  /// Takes a folder instead of the server.
  mutating func use(folder: String) {
    smtp = nil
    self.folder = folder
  }

  /// Where mail goes, as people read it; never a secret.
  var way: String {
    smtp.map { "\($0.host):\($0.port), encryption \($0.encryption.rawValue)" } ?? "folder \(folder)"
  }

  /// A new way for mail to go.
  var transport: any MailTransport {
    if let smtp { return SMTPTransport(smtp) }
    return FolderTransport(folder: folder)
  }

  private static func mailbox(_ settings: Settings, _ key: SettingKey) throws -> Mailbox? {
    guard let value = settings.value(of: key) else { return nil }
    do throws(MailProblem) {
      return try Mailbox(value.text)
    } catch {
      throw Failure(
        .usage, "config.invalid",
        "\(value.origin): \(key.rawValue) is '\(value.text)': \(error).",
        hint: "Write an address, or a name and an address: 'Riverside <news@example.org>'.")
    }
  }

  private static func server(_ settings: Settings, domain: String) throws -> SMTPSettings? {
    guard let host = settings[.mailHost] else { return nil }
    let encryption = settings[.mailTLS].flatMap(SMTPSettings.Encryption.init) ?? .starttls
    var smtp = SMTPSettings(
      host: host,
      port: settings[.mailPort].flatMap { Int($0) } ?? (encryption == .implicit ? 465 : 587),
      encryption: encryption, domain: domain)
    smtp.certificates = settings[.mailCAFile]
    if let user = settings[.mailUser] {
      guard encryption != .none || ["localhost", "127.0.0.1", "::1"].contains(host) else {
        throw Failure(
          .notAllowed, "mail.insecure", "A password must not go over the network in the clear.",
          hint: "Set mail_tls to starttls or implicit, or leave mail_user out.")
      }
      smtp.login = .init(user: user, password: try MailPassword.read(settings))
    }
    return smtp
  }
}
