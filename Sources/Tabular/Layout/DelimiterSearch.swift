/// Finds out by what the cells of a file are separated.
enum DelimiterSearch {
  static let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), ASCII.tab, UInt8(ascii: "|")]

  /// How well a delimiter explains the first records.
  private struct Score: Comparable {
    /// Names of columns that one record holds.
    let hits: Int
    /// Records of the most frequent width.
    let agreeing: Int
    let width: Int

    init(_ rows: [SampleRow], isKnownHeader: (String) -> Bool) {
      let usual = SampleRow.mostFrequent(rows.filter { $0.filled > 0 }.map(\.cells.count))
      hits = rows.map { $0.hits(isKnownHeader) }.max() ?? 0
      (width, agreeing) = (usual.width, usual.count)
    }

    static func < (a: Score, b: Score) -> Bool {
      (a.hits, a.agreeing, a.width) < (b.hits, b.agreeing, b.width)
    }
  }

  /// The candidate whose records have one width, the first where none has.
  ///
  /// `samples` are the first records of the file as each candidate cuts them.
  static func best(of samples: [[SampleRow]], isKnownHeader: (String) -> Bool) -> Int {
    var best: (index: Int, score: Score)?
    for (index, rows) in samples.enumerated() {
      let score = Score(rows, isKnownHeader: isKnownHeader)
      if let best, score <= best.score { continue }
      best = (index, score)
    }
    return best?.index ?? 0
  }

  /// The delimiter that a first line `sep=;` names, and the length of that line with its end.
  static func declared(in head: UnsafeBufferPointer<UInt8>) -> (delimiter: UInt8, length: Int)? {
    let line = Array(head.prefix(16).prefix { $0 != ASCII.lf && $0 != ASCII.cr })
    var words = line.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }[...]
    if words.first == ASCII.quote, words.last == ASCII.quote {
      words = words.dropFirst().dropLast()
    }
    guard words.count == 5, words.starts(with: "sep=".utf8), let delimiter = words.last,
      delimiter != ASCII.quote, delimiter < 0x7F,
      delimiter >= ASCII.space || delimiter == ASCII.tab,
      !isLetterOrDigit(delimiter)
    else { return nil }
    let rest = head.dropFirst(line.count).prefix(2)
    let isPair = rest.elementsEqual([ASCII.cr, ASCII.lf])
    return (delimiter, line.count + (isPair ? 2 : min(1, rest.count)))
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte) || (0x61...0x7A).contains(byte | 0x20)
  }
}
