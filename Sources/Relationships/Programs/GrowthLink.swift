import JSON
package import Matching

/// Whether meeting as planned goes with getting on with goals, over a program's matches.
///
/// Counted are matches that have both numbers, and whose goal steps were logged by nobody who also
/// logged their meetings: whoever writes down both may see in one what they hope of the other.
package struct GrowthLink: Sendable, Equatable {
  /// Matches counted.
  package let count: Int
  /// Left out for want of expected windows or of steps towards open goals.
  package let withoutData: Int
  /// Left out because one and the same logged both.
  package let sameLogger: Int
  /// Nil where too few matches, or all alike, say nothing.
  package let correlation: RankCorrelation?
  /// The two numbers of each match counted.
  package let points: [Point]

  /// Of one match: expected windows it met in, and hundredths of its goals.
  package struct Point: Sendable, Equatable {
    package let adherence: Ratio
    package let progress: Int
  }

  package init(_ report: ConsistencyReport, _ loggers: [Match.ID: Loggers]) {
    var points: [Point] = []
    var (missing, same) = (0, 0)
    for item in report.items {
      let goals = report.pair(of: item).goals
      guard item.expected > 0, let progress = goals.mean else {
        missing += 1
        continue
      }
      guard goals.loggers.isDisjoint(with: loggers[item.match] ?? []) else {
        same += 1
        continue
      }
      points.append(Point(adherence: item.adherence, progress: progress))
    }
    self.points = points
    count = points.count
    withoutData = missing
    sameLogger = same
    correlation =
      count < ProgramMetrics.smallestCorrelation
      ? nil
      : RankCorrelation(
        points.map { (Double($0.adherence.n) / Double($0.adherence.of), Double($0.progress)) })
  }

  /// What it comes to in words that claim no cause, or nil where nothing is said.
  package var words: String? {
    guard let correlation else { return nil }
    if correlation.low > 0 { return "Adherence goes with goal progress." }
    if correlation.high < 0 { return "Adherence goes with less goal progress." }
    return "Whether adherence goes with goal progress cannot be told."
  }

  func write(to json: inout JSONWriter) {
    json.object { json in
      json.field("n", count)
      json.key("rho")
      json.value(thousandths: correlation?.rho)
      json.key("low")
      json.value(thousandths: correlation?.low)
      json.key("high")
      json.value(thousandths: correlation?.high)
      json.field("words", words)
      json.key("left_out")
      json.object { json in
        json.field("without_data", withoutData)
        json.field("same_logger", sameLogger)
      }
    }
  }
}

extension JSONWriter {
  /// A number rounded half up to three digits after the point.
  mutating func value(thousandths number: Double?) {
    guard let number else { return null() }
    let thousandths = Int((number * 1000 + 0.5).rounded(.down))
    let digits = String(thousandths.magnitude % 1000)
    let padding = String(repeating: "0", count: 3 - digits.count)
    let sign = thousandths < 0 ? "-" : ""
    value(raw: "\(sign)\(thousandths.magnitude / 1000).\(padding)\(digits)".utf8)
  }
}
