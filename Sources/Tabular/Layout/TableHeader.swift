/// The names of a table's columns.
package struct TableHeader: Sendable, Equatable {
  /// One name for each column, each different: `Phone`, `Phone (2)`; `Column 3` where it is blank.
  package let names: [String]
  /// The same columns as the file spells them.
  package let spelled: [String]
  /// How many columns without a name or content were dropped at the right end.
  package let blankColumns: Int

  /// A header row; `reach` is how many columns the rows below it are seen to fill.
  init(cells: [String], reach: Int = 0) {
    let spelled = cells.map { Self.tidy($0) }
    let named = (spelled.lastIndex { !$0.isEmpty } ?? -1) + 1
    let width = max(named, min(reach, cells.count))
    self.spelled = Array(spelled.prefix(width))
    names = Self.distinct(self.spelled)
    blankColumns = cells.count - width
  }

  package var count: Int { names.count }

  /// A header cell on one line: line breaks and runs of spaces become one space.
  private static func tidy(_ cell: String) -> String {
    let bytes = cell.utf8.map { $0 <= ASCII.space || $0 == 0x7F ? ASCII.space : $0 }
    let words = bytes.split(separator: ASCII.space)
    return String(decoding: Array(words.joined(separator: [ASCII.space])), as: UTF8.self)
  }

  private static func distinct(_ spelled: [String]) -> [String] {
    let original = Set(spelled.map { $0.lowercased() })
    var used: Set<String> = []
    var repetitions: [String: Int] = [:]
    return spelled.enumerated().map { index, name in
      let stem = name.isEmpty ? "Column \(index + 1)" : name
      let folded = stem.lowercased()
      let isTaken = name.isEmpty && original.contains(folded)
      if !isTaken, used.insert(folded).inserted { return stem }
      var number = repetitions[folded, default: 1]
      var candidate = stem
      repeat {
        number += 1
        candidate = "\(stem) (\(number))"
      } while original.contains(candidate.lowercased())
        || !used.insert(candidate.lowercased()).inserted
      repetitions[folded] = number
      return candidate
    }
  }
}
