/// Takes messages to where they go, one after the other.
package protocol MailTransport: Sendable {
  /// Sends a message to its one recipient.
  ///
  /// - Parameters:
  ///   - message: the bytes of `MailMessage.bytes()`.
  ///   - id: the message's identifier.
  ///   - sender: whom the server tells of what came back.
  ///   - recipient: to whom.
  /// - Returns: what became of it; never throws, for every way it can end has a meaning.
  func send(
    _ message: [UInt8], _ id: MessageID, from sender: MailAddress, to recipient: MailAddress
  ) async -> MailOutcome

  /// Ends a connection that was kept for the next message.
  func close() async
}

/// What became of a message.
package enum MailOutcome: Sendable, Hashable {
  /// The server has taken it on, with these words.
  case accepted(String)
  /// It never will be: the reply; whether it is the address that is no good.
  case refused(SMTPReply, isBounce: Bool)
  /// Perhaps later: the reply.
  case deferred(SMTPReply)
  /// The connection ended before the message did, so it was not delivered; why.
  case interrupted(String)
  /// The whole message was sent and no answer came: it may or may not have been delivered.
  case unclear(String)
  /// The server, or the way to it, does not work for anybody at the moment; why.
  case unreachable(String)
  /// The folder that mails are put into is on a full disk, or may not be written to; why.
  case noRoom(String)
  /// The settings are wrong, or the server takes nothing from this sender; why. Nobody's mail is at
  /// fault.
  case misconfigured(String)
}
