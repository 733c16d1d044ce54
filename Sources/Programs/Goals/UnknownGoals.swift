import SeparatedText
import Tabular

/// The texts of a roster's goals, needs and offers that the vocabulary does not know.
package struct UnknownGoals: Sendable {
  /// How often each stands in the file; texts that differ in case and accents alone are one.
  private var times: [String: (text: String, count: Int)] = [:]
  private let tree: GoalTree

  /// More different texts than this are no vocabulary but essays.
  private static let longest = 10_000

  init(of tree: GoalTree) {
    self.tree = tree
  }

  package var count: Int { times.count }

  mutating func add(_ items: [String]) {
    for item in items {
      let key = Folding.plain(item)
      if let known = times[key] {
        times[key] = (known.text, known.count + 1)
      } else if times.count < Self.longest {
        times[key] = (item, 1)
      }
    }
  }

  /// Writes them as a goals file, the most frequent first: who fills in the code of the goal that
  /// each one means, and imports the file, makes it an alias of that goal.
  ///
  /// - Parameter send: takes what has been written.
  package func write(_ send: ([UInt8]) throws -> Void) rethrows {
    var writer = TabularWriter(.excel)
    writer.row(["code", "name", "parent", "add_alias", "times", "nearest"])
    let sorted = times.values.sorted { ($1.count, $0.text) < ($0.count, $1.text) }
    for (text, count) in sorted {
      let nearest = tree.names.nearest(to: text).map(\.text)
      writer.row(["", "", "", text, String(count), nearest.joined(separator: "; ")])
    }
    try send(writer.take())
  }
}
