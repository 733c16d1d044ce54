/// A text that may have been mistyped.
package struct Spelling: Sendable {
  private let letters: [UInt32]

  /// At most the first 64 letters count: names are short, and the cost grows with their square.
  package init(_ text: String) {
    letters = text.unicodeScalars.prefix(64).map(\.value)
  }

  /// How many letters must be added, dropped, changed or swapped with a neighbour to get from one
  /// to the other, or nil where that is more than half the letters or the two have nothing alike.
  package func distance(to other: Spelling) -> Int? {
    let limit = max(1, letters.count / 2)
    guard abs(letters.count - other.letters.count) <= limit else { return nil }
    var beforeLast: [Int] = []
    var last = Array(0...other.letters.count)
    for i in letters.indices {
      var row = [i + 1]
      for j in other.letters.indices {
        let isSame = letters[i] == other.letters[j]
        var best = min(last[j + 1] + 1, row[j] + 1, last[j] + (isSame ? 0 : 1))
        if i > 0, j > 0, letters[i] == other.letters[j - 1], letters[i - 1] == other.letters[j] {
          best = min(best, beforeLast[j - 1] + 1)
        }
        row.append(best)
      }
      (beforeLast, last) = (last, row)
    }
    guard let distance = last.last, distance <= limit,
      distance < max(letters.count, other.letters.count)
    else { return nil }
    return distance
  }
}
