/// Which server takes the mail, and how it is spoken to.
package struct SMTPSettings: Sendable {
  /// How the way to the server is protected.
  package enum Encryption: String, Sendable, CaseIterable {
    /// STARTTLS, required: nothing is said before it, and nothing goes where it is refused.
    case starttls
    /// From the first byte, as on port 465.
    case implicit
    /// Not at all, for a server on the same machine.
    case none
  }

  package var host: String
  package var port: Int
  package var encryption: Encryption
  package var login: Login?
  /// How this machine names itself.
  package var domain: String
  /// Certificates to trust instead of the system's, as PEM.
  package var certificates: String?
  package var connectSeconds = 30
  /// How long each answer may take, that after the dot as well.
  package var replySeconds = 300
  /// How long one message may take in all.
  package var messageSeconds = 900

  package init(host: String, port: Int, encryption: Encryption, domain: String) {
    self.host = host
    self.port = port
    self.encryption = encryption
    self.domain = domain
  }

  /// Who logs in; never printed.
  package struct Login: Sendable, CustomStringConvertible, CustomReflectable {
    package let user: String
    package let password: String

    package init(user: String, password: String) {
      self.user = user
      self.password = password
    }

    package var description: String { "a login" }

    package var customMirror: Mirror { Mirror(self, children: []) }
  }
}
