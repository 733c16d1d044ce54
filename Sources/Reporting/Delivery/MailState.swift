package import Database

/// Where a mail stands.
package enum MailState: String, Sendable, CaseIterable {
  case pending
  /// Handed to a server just now, or left so by a run that died.
  case sending
  /// A server, or the folder, has taken it on.
  case sent
  /// Tried, and to be tried again.
  case deferred
  case failed
  /// Nobody can know whether it arrived: somebody has to decide.
  case unknown
  /// Not sent on purpose.
  case suppressed
}

extension MailState: PGDecodable {
  package static func accepts(_ type: PGType) -> Bool { String.accepts(type) }

  package init(binary: RawSpan, type: PGType) throws(DecodingProblem) {
    guard let state = MailState(rawValue: try String(binary: binary, type: type)) else {
      throw .malformed
    }
    self = state
  }
}
