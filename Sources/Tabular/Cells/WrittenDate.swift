/// A date as people and spreadsheets write it, read without knowing yet which number is the day.
///
/// `2011-09-01`, `2011/9/1`, `9/1/2011`, `1.9.11`, `1-Sep-2011`, `Sep 1, 2011`, `1 de septiembre de
/// 2011`; a time of day of midnight behind it, which exports add, is passed over. Whether the
/// calendar has the day is for the reader of `resolved(_:)` to find out.
package struct WrittenDate: Sendable, Equatable {
  package struct Parts: Sendable, Equatable {
    package let year: Int
    package let month: Int
    package let day: Int
  }

  private enum Form: Equatable {
    case certain(Parts)
    case either(first: Int, second: Int, year: Int)
  }

  private let form: Form
  /// Whether the year is written with two digits, and the century left to the reader.
  package let hasShortYear: Bool

  /// Reads a cell, or returns nil for what is no date in any order.
  package init?(_ cell: some Collection<UInt8>) {
    guard cell.count <= 48, let date = MidnightTime.removed(from: Array(cell)) else { return nil }
    guard let form = Self.numeric(date) ?? Self.named(date) else { return nil }
    self = form
  }

  private init(_ form: Form, hasShortYear: Bool) {
    self.form = form
    self.hasShortYear = hasShortYear
  }

  /// Year, month and day, given the order of the column; nil without an order where one is needed.
  package func resolved(_ order: DateOrder?) -> Parts? {
    switch (form, order) {
    case (.certain(let parts), _):
      parts
    case (.either(let day, let month, let year), .dayFirst):
      Parts(year: year, month: month, day: day)
    case (.either(let month, let day, let year), .monthFirst):
      Parts(year: year, month: month, day: day)
    case (.either(let first, let second, let year), nil):
      first == second ? Parts(year: year, month: first, day: first) : nil
    }
  }

  /// The order that this date proves, if it can be read in one order only.
  var evidence: DateOrder? {
    guard case .either(let first, let second, _) = form else { return nil }
    if (13...31).contains(first), (1...12).contains(second) { return .dayFirst }
    return (13...31).contains(second) && (1...12).contains(first) ? .monthFirst : nil
  }

  /// Whether the order makes a difference to this date.
  var needsOrder: Bool {
    guard case .either(let first, let second, _) = form else { return false }
    return first != second
  }

  /// Three numbers with the same separator between them.
  private static func numeric(_ date: [UInt8]) -> WrittenDate? {
    guard let separator = date.first(where: { "/-.".utf8.contains($0) }) else { return nil }
    let words = date.split(separator: separator, omittingEmptySubsequences: false)
    guard words.count == 3, let first = number(words[0]), let second = number(words[1]),
      let third = number(words[2]), words[1].count <= 2
    else { return nil }
    if words[0].count == 4, words[2].count <= 2 {
      return WrittenDate(
        .certain(Parts(year: first, month: second, day: third)), hasShortYear: false)
    }
    guard words[0].count <= 2, isYear(words[2]) else { return nil }
    return WrittenDate(
      .either(first: first, second: second, year: third), hasShortYear: words[2].count == 2)
  }

  /// Day, name of the month and year, or the American order.
  private static func named(_ date: [UInt8]) -> WrittenDate? {
    let words = date.split { " -,./".utf8.contains($0) }
      .filter { !$0.elementsEqual("de".utf8) && !$0.elementsEqual("del".utf8) }
    guard words.count == 3, isYear(words[2]), let year = number(words[2]) else { return nil }
    let (dayWord, monthWord) = number(words[0]) == nil ? (words[1], words[0]) : (words[0], words[1])
    guard dayWord.count <= 2, let day = number(dayWord), let month = MonthName.number(monthWord)
    else { return nil }
    return WrittenDate(
      .certain(Parts(year: year, month: month, day: day)), hasShortYear: words[2].count == 2)
  }

  private static func isYear(_ word: ArraySlice<UInt8>) -> Bool {
    word.count == 4 || word.count == 2
  }

  private static func number(_ word: ArraySlice<UInt8>) -> Int? {
    guard (1...4).contains(word.count), word.allSatisfy({ (0x30...0x39).contains($0) }) else {
      return nil
    }
    return word.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}
