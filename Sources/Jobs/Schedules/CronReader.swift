import CivilTime

/// Reads the text of a cron expression: bytes, in one pass, strictly.
enum CronReader {
  /// One field that has been read.
  struct Field {
    var set = CronSet()
    /// Then cron does not count the field as a restriction of the day, whatever its step.
    var beginsWithStar = false
  }

  struct Fields {
    let minutes: Field
    let hours: Field
    let daysOfMonth: Field
    let months: Field
    let daysOfWeek: Field
  }

  static func fields(of text: String) throws(CronProblem) -> Fields {
    let words = Array(text.utf8).split { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "\t") }
    if let word = words.first, words.count == 1, word.first == UInt8(ascii: "@") {
      guard let expression = standing[lowercased(word)] else { throw .unknownWord(shown(word)) }
      return try fields(of: expression)
    }
    guard words.count == 5 else { throw .fieldCount(words.count) }
    return Fields(
      minutes: try field(words[0], .minute), hours: try field(words[1], .hour),
      daysOfMonth: try field(words[2], .dayOfMonth), months: try field(words[3], .month),
      daysOfWeek: try field(words[4], .dayOfWeek))
  }

  private static let standing = [
    "@monthly": "0 0 1 * *", "@weekly": "0 0 * * 0", "@daily": "0 0 * * *", "@hourly": "0 * * * *",
  ]

  private static func field(
    _ word: ArraySlice<UInt8>, _ kind: CronField
  ) throws(CronProblem) -> Field {
    var field = Field()
    field.beginsWithStar = word.first == star
    for part in word.split(separator: UInt8(ascii: ","), omittingEmptySubsequences: false) {
      let (range, step) = try numbers(of: part, kind)
      var number = range.lowerBound
      while number <= range.upperBound {
        field.set.insert(number)
        number += step
      }
    }
    if kind == .dayOfWeek, field.set.contains(7) {
      field.set.remove(7)
      field.set.insert(0)
    }
    return field
  }

  /// A part between commas: `*`, `5`, `1-5`, `*/2`, `1-5/2`.
  private static func numbers(
    of part: ArraySlice<UInt8>, _ kind: CronField
  ) throws(CronProblem) -> (range: ClosedRange<Int>, step: Int) {
    let halves = part.split(
      separator: UInt8(ascii: "/"), maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = halves.first, !first.isEmpty else { throw .unreadable(kind, shown(part)) }
    let range = try range(first, kind, in: part)
    guard halves.count == 2, let last = halves.last else { return (range, 1) }
    guard first.elementsEqual([star]) || first.contains(dash) else {
      throw .stepWithoutRange(kind, shown(part))
    }
    let widest = kind.allowed.upperBound - kind.allowed.lowerBound
    guard let step = Digits.number(last), (1...widest).contains(step) else {
      throw .step(kind, shown(part))
    }
    return (range, step)
  }

  private static func range(
    _ text: ArraySlice<UInt8>, _ kind: CronField, in part: ArraySlice<UInt8>
  ) throws(CronProblem) -> ClosedRange<Int> {
    if text.elementsEqual([star]) {
      // Seven is Sunday a second time: with it, a step would begin its week twice.
      return kind == .dayOfWeek ? 0...6 : kind.allowed
    }
    let ends = text.split(separator: dash, maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = ends.first, let last = ends.last else {
      throw .unreadable(kind, shown(part))
    }
    let lower = try number(first, kind, in: part)
    var upper = try number(last, kind, in: part)
    // A week that ends on Sunday by name: sat-sun.
    if kind == .dayOfWeek, ends.count == 2, upper == 0, lower > 0 { upper = 7 }
    guard lower <= upper else { throw .reversed(kind, shown(part)) }
    return lower...upper
  }

  private static func number(
    _ text: ArraySlice<UInt8>, _ kind: CronField, in part: ArraySlice<UInt8>
  ) throws(CronProblem) -> Int {
    if let number = Digits.number(text) {
      guard kind.allowed.contains(number) else { throw .outOfRange(kind, shown(part)) }
      return number
    }
    let word = lowercased(text)
    guard
      let place = kind.names.firstIndex(where: {
        $0 == word || $0.utf8.prefix(3).elementsEqual(word.utf8)
      })
    else { throw .unreadable(kind, shown(part)) }
    return kind.allowed.lowerBound + place
  }

  private static func lowercased(_ bytes: ArraySlice<UInt8>) -> String {
    String(
      decoding: bytes.map { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0 },
      as: UTF8.self)
  }

  /// As a message quotes it.
  private static func shown(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes.prefix(40), as: UTF8.self)
  }

  private static let star = UInt8(ascii: "*")
  private static let dash = UInt8(ascii: "-")
}
