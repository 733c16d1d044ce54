import Foundation
import Reporting
import Testing

@testable import trellis

@Suite("Settings of mail")
struct MailSettingsTests {
  private static func mail(
    _ text: String, _ environment: [String: String] = [:]
  ) throws -> MailSettings {
    try MailSettings(
      Settings(
        environment: environment, files: [try SettingsFile(text: text, path: "trellis.yaml")]),
      home: "/home/trellis")
  }

  @Test("Without a server mail goes to a folder; with one it is encrypted unless somebody says no")
  func ways() throws {
    #expect(try Self.mail("").way == "folder /home/trellis/mail")
    let from = "mail_from: Riverside <news@example.org>\n"
    #expect(
      try Self.mail(from + "mail_host: mx.example.org\n").way
        == "mx.example.org:587, encryption starttls")
    #expect(
      try Self.mail(from + "mail:\n  host: mx.example.org\n  tls: implicit\n").way
        == "mx.example.org:465, encryption implicit")
    #expect(
      try Self.mail(from + "mail.host: localhost\nmail.tls: none\nmail.port: 25\n").way
        == "localhost:25, encryption none")
    #expect(try Self.mail(from).sender.domain == "example.org")
  }

  @Test(
    "What cannot be is refused",
    arguments: [
      "mail_host: mx.example.org", "mail_from: nobody", "mail_domain: a b", "mail_port: 0",
      "mail_tls: maybe", "mail_per_domain_per_minute: -1", "mail_password: secret",
      "mail_from: a@example.org\nmail_host: mx.example.org\nmail_user: news",
      "mail_from: a@example.org\nmail_host: mx.example.org\nmail_user: a\nmail_tls: none",
      "mail:\n  hosts: x",
    ])
  func refused(text: String) {
    #expect(throws: Failure.self) { try Self.mail(text + "\n") }
  }

  @Test("A password comes from the environment, or from a file that its owner alone may read")
  func passwords() throws {
    let server = "mail_from: a@example.org\nmail_host: mx.example.org\nmail_user: news\n"
    #expect(throws: Never.self) { try Self.mail(server, ["TRELLIS_MAIL_PASSWORD": "secret"]) }
    let path = FileManager.default.temporaryDirectory.appending(path: "password-\(UUID())").path
    try Data("secret\n".utf8).write(to: URL(filePath: path))
    try FileManager.default.setAttributes([.posixPermissions: 0o644], ofItemAtPath: path)
    let open = #expect(throws: Failure.self) {
      try Self.mail(server + "mail_password_file: \(path)\n")
    }
    #expect(open?.code == "mail.password_open")
    try FileManager.default.setAttributes([.posixPermissions: 0o600], ofItemAtPath: path)
    let mail = try Self.mail(server + "mail_password_file: \(path)\n")
    #expect(!"\(mail)".contains("secret"))
    try FileManager.default.removeItem(atPath: path)
  }
}
