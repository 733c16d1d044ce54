import CivilTime
import Matching

extension MatchStory {
  /// Why the status is what it is, in a line.
  package var reason: String {
    guard let consistency else {
      return match.hasBegun
        ? "The match begins on \(match.startedOn)." : "Proposed, and not accepted by all."
    }
    return switch consistency.status {
    case .silent: Self.silence(consistency)
    case .tooEarly: "Too early to say: \(Self.windows(consistency.expected)) so far."
    case .noData: "No meeting was expected yet."
    case .slipping, .onTrack: recently
    }
  }

  private static func silence(_ consistency: MatchConsistency) -> String {
    let days = "\(consistency.silentDays) days that count"
    guard let last = consistency.lastContactOn else {
      return "No meeting in the \(days) since the start."
    }
    return "No meeting for \(days), the last on \(last)."
  }

  /// The last eight expected windows, which the status looks at.
  private var recently: String {
    let expected = windows.filter(\.state.isExpected).suffix(8)
    let met = expected.count { $0.state == .met }
    let missed = expected.reversed().prefix { $0.state == .missed }.count
    let tail = missed > 1 ? ", the last \(missed) missed" : ""
    return "Met in \(met) of the last \(Self.windows(expected.count))\(tail)."
  }

  private static func windows(_ count: Int) -> String {
    "\(count) expected window\(count == 1 ? "" : "s")"
  }
}
