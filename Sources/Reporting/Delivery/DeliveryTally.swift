/// What a run of deliveries did.
package struct DeliveryTally: Sendable, Equatable {
  private var counts: [MailState: Int] = [:]
  /// Mails that still wait, or are being sent elsewhere.
  package internal(set) var remaining = 0
  /// Until the next of them is due; nil where none waits.
  package internal(set) var secondsUntilNext: Int?
  /// Why the run ended before its time.
  package internal(set) var stop: Stop?

  package enum Stop: Sendable, Equatable {
    /// The server, or the way to it, does not work at the moment; why.
    case unreachable(String)
    /// The settings are wrong, or the server takes nothing from this sender; why.
    case misconfigured(String)
    /// The folder of mails is on a full disk, or may not be written to; why.
    case noRoom(String)
    /// It was asked to end.
    case cancelled
  }

  package subscript(state: MailState) -> Int { counts[state] ?? 0 }

  /// Mails of which something became.
  package var total: Int { counts.values.reduce(0, +) }

  mutating func add(_ states: [MailState]) {
    for state in states { counts[state, default: 0] += 1 }
  }
}
