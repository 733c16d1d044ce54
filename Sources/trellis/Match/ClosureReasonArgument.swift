import ArgumentParser
import Matching

/// Closure reasons as they are written on the command line; `declined` comes of an answer alone.
extension ClosureReason: ExpressibleByArgument {
  package static var allValueStrings: [String] { written.map(\.rawValue) }

  package init?(argument: String) {
    guard let reason = Self.written.first(where: { $0.rawValue == argument }) else { return nil }
    self = reason
  }

  /// What each reason means, a line each, for pages of help.
  static var explanation: String {
    let width = written.map(\.rawValue.count).max() ?? 0
    let lines = written.map { reason in
      reason.rawValue + String(repeating: " ", count: width - reason.rawValue.count + 2)
        + reason.meaning
    }
    return "Reasons:\n" + lines.joined(separator: "\n")
  }

  private static let written = allCases.filter { $0 != .declined }

  private var meaning: String {
    switch self {
    case .programEnded: "the program, or its year, is over"
    case .goalsReached: "the pair did what it set out to do"
    case .graduated: "the student has finished school"
    case .movedAway: "the student has moved"
    case .studentWithdrew: "the student left the program"
    case .mentorWithdrew: "the mentor left the program"
    case .notAGoodFit: "the two do not suit each other; they are not matched again"
    case .noContact: "the two could not reach each other"
    case .safetyConcern: "a worry about safety; the mentor is held in every program"
    case .declined: "a proposal was not accepted"
    case .other: "anything else"
    }
  }
}
