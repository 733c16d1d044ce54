import CCurl
import Threads

/// Sends by SMTP, on a thread of its own and over one connection for many messages.
///
/// Nothing is read from the environment: no proxy, no password file of curl's.
package actor SMTPTransport: MailTransport {
  nonisolated private let executor = ThreadExecutor()
  private let settings: SMTPSettings
  private var handle: CurlHandle?

  nonisolated package var unownedExecutor: UnownedSerialExecutor {
    executor.asUnownedSerialExecutor()
  }

  package init(_ settings: SMTPSettings) {
    self.settings = settings
  }

  package func send(
    _ message: [UInt8], _ id: MessageID, from sender: MailAddress, to recipient: MailAddress
  ) -> MailOutcome {
    guard !Task.isCancelled else { return .interrupted("cancelled before it began") }
    if handle == nil { handle = CurlHandle() }
    guard let handle else { return .misconfigured("libcurl cannot start") }
    handle.reset()
    configure(handle)
    handle.set(CURLOPT_MAIL_FROM, "<\(sender)>")
    let exchange = SMTPExchange(message)
    let (code, reason) = handle.perform(exchange, to: "<\(recipient)>")
    return SMTPVerdict.outcome(code, exchange.transcript, reason)
  }

  package func close() {
    handle = nil
  }

  private func configure(_ handle: CurlHandle) {
    let scheme = settings.encryption == .implicit ? "smtps" : "smtp"
    let host = settings.host.contains(":") ? "[\(settings.host)]" : settings.host
    handle.set(CURLOPT_URL, "\(scheme)://\(host):\(settings.port)/\(settings.domain)")
    handle.set(CURLOPT_PROTOCOLS_STR, "smtp,smtps")
    handle.set(CURLOPT_PROXY, "")
    handle.set(CURLOPT_NOSIGNAL, 1)
    handle.set(CURLOPT_UPLOAD, 1)
    handle.set(CURLOPT_USE_SSL, settings.encryption == .none ? 0 : 3)
    handle.set(CURLOPT_SSLVERSION, 6)
    if let certificates = settings.certificates { handle.set(CURLOPT_CAINFO, certificates) }
    handle.set(CURLOPT_CONNECTTIMEOUT_MS, settings.connectSeconds * 1_000)
    handle.set(CURLOPT_SERVER_RESPONSE_TIMEOUT, settings.replySeconds)
    handle.set(CURLOPT_TIMEOUT_MS, settings.messageSeconds * 1_000)
    handle.set(CURLOPT_TCP_KEEPALIVE, 1)
    if let login = settings.login {
      handle.set(CURLOPT_USERNAME, login.user)
      handle.set(CURLOPT_PASSWORD, login.password)
    }
  }
}
