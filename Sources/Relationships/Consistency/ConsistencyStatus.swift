/// What a pair's last weeks say about it, the first that holds in this order.
package enum ConsistencyStatus: String, Sendable, CaseIterable {
  /// Nobody recorded a meeting for longer than three weeks, or than one and a half windows.
  case silent
  /// Too few windows and too few days to say anything.
  case tooEarly = "too_early"
  /// No window was expected of the pair.
  case noData = "no_data"
  /// Under 65 % of the last eight expected windows, or the last two missed.
  case slipping
  case onTrack = "on_track"
}
