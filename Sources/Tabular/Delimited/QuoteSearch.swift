/// Looks for the quote that closes a quoted cell.
struct QuoteSearch {
  enum Outcome {
    /// The closing quote's place, and whether quotes inside are doubled.
    case closed(at: Int, isDoubled: Bool)
    /// A quote closes the cell, but text follows it.
    case textFollows
    /// The cell runs over line ends into a quote that was meant to open another cell.
    case runsIntoAnother
    /// No closing quote in the text at hand.
    case endless
  }

  let text: UnsafeMutableBufferPointer<UInt8>
  let marks: UnsafeBufferPointer<UInt32>
  let delimiter: UInt8
  let hasEnd: Bool
  /// The next mark to look at; after the search the one behind the closing quote.
  var mark: Int
  /// The line ends inside the cell.
  private(set) var lines = 0

  init(
    text: UnsafeMutableBufferPointer<UInt8>, marks: UnsafeBufferPointer<UInt32>, delimiter: UInt8,
    hasEnd: Bool, mark: Int
  ) {
    self.text = text
    self.marks = marks
    self.delimiter = delimiter
    self.hasEnd = hasEnd
    self.mark = mark
  }

  mutating func run() -> Outcome {
    var isDoubled = false
    while mark < marks.count {
      let place = Int(marks[mark])
      mark += 1
      switch text[place] {
      case ASCII.quote:
        guard place + 1 < text.count, text[place + 1] == ASCII.quote else {
          return outcome(closing: place, isDoubled: isDoubled)
        }
        isDoubled = true
        mark += 1
      case ASCII.cr:
        lines += 1
        if place + 1 < text.count, text[place + 1] == ASCII.lf { mark += 1 }
      case ASCII.lf:
        lines += 1
      default:
        break
      }
    }
    return .endless
  }

  /// Judges a quote by what follows it.
  ///
  /// A forgotten closing quote makes a cell swallow the following lines, up to the quote that opens
  /// the next quoted cell; text follows that one. Closing quotes meant as such are followed by
  /// a delimiter or a line end, at worst after blanks.
  private func outcome(closing: Int, isDoubled: Bool) -> Outcome {
    guard closing + 1 < text.count else {
      return hasEnd ? .closed(at: closing, isDoubled: isDoubled) : .endless
    }
    if ends(at: closing + 1) { return .closed(at: closing, isDoubled: isDoubled) }
    guard lines > 0 else { return .textFollows }
    var place = closing + 1
    while place < text.count, text[place] == ASCII.space { place += 1 }
    if place == text.count { return hasEnd ? .textFollows : .endless }
    return ends(at: place) ? .textFollows : .runsIntoAnother
  }

  private func ends(at place: Int) -> Bool {
    let byte = text[place]
    return byte == delimiter || byte == ASCII.lf || byte == ASCII.cr
  }
}
