/// What spreadsheet programs do to a cell when they think they know better.
package enum SpreadsheetDamage: Sendable, Equatable {
  /// `1.00E+05`: a long number shown short; the digits are lost.
  case scientific
  /// `#REF!`, `#N/A`, `#¡VALOR!`: a formula that failed.
  case formulaError
  /// `########`: a column that was too narrow when the sheet was saved as text.
  case tooNarrow
  /// `40513` where a date belongs: the days since 1899-12-30.
  case dateSerial(days: Int)
  /// `3-May` or `May-03` where `3-5` was typed.
  case becameDate
  /// `1001.0`: a whole number that a program took for a measurement.
  case decimalTail

  /// What a cell is meant to hold; some things are damage only there.
  package enum Expectation: Sendable {
    case date, identifier, text
  }

  /// The damage that shows in a cell, if any; spaces around it do not matter.
  package static func of(
    _ cell: some Collection<UInt8>, expecting: Expectation = .text
  ) -> SpreadsheetDamage? {
    let text = Array(cell.drop { $0 == ASCII.space }).trimmedEnd
    guard let first = text.first else { return nil }
    if first == UInt8(ascii: "#") {
      if text.count >= 3, text.allSatisfy({ $0 == first }) { return .tooNarrow }
      return isFormulaError(text) ? .formulaError : nil
    }
    if isScientific(text) { return .scientific }
    return switch expecting {
    case .date: serialDays(text).map { .dateSerial(days: $0) }
    case .identifier: hasDecimalTail(text) ? .decimalTail : isShortDate(text) ? .becameDate : nil
    case .text: isShortDate(text) ? .becameDate : nil
    }
  }

  package var code: String {
    switch self {
    case .scientific: "spreadsheet.scientific"
    case .formulaError: "spreadsheet.formula_error"
    case .tooNarrow: "spreadsheet.too_narrow"
    case .dateSerial: "spreadsheet.date_serial"
    case .becameDate: "spreadsheet.became_date"
    case .decimalTail: "spreadsheet.decimal_tail"
    }
  }

  package var message: String {
    switch self {
    case .scientific: "the spreadsheet has shortened a long number and lost its last digits"
    case .formulaError: "a formula failed in the spreadsheet"
    case .tooNarrow: "the column was too narrow when the sheet was saved"
    case .dateSerial: "this is a spreadsheet's internal number of a date"
    case .becameDate: "the spreadsheet has turned what was typed into a date"
    case .decimalTail: "the spreadsheet has turned a number into a decimal one"
    }
  }

  package var hint: String {
    switch self {
    case .scientific, .becameDate, .decimalTail:
      "Format the column as text, enter the values again from the source, and export again."
    case .formulaError: "Mend the formula, or type the value."
    case .tooNarrow: "Widen the column and export again."
    case .dateSerial: "Format the column as a date (YYYY-MM-DD) and export again."
    }
  }

  /// Excel's errors, in English and in Spanish.
  private static let errors: Set<[UInt8]> = Set(
    [
      "#REF!", "#N/A", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!", "#SPILL!", "#CALC!",
      "#FIELD!", "#BLOCKED!", "#CONNECT!", "#BUSY!", "#UNKNOWN!", "#GETTING_DATA", "#ERROR!",
      "#¡REF!", "#N/D", "#¡VALOR!", "#¿NOMBRE?", "#¡DIV/0!", "#¡NULO!", "#¡NUM!",
      "#¡DESBORDAMIENTO!",
    ].map { Array($0.utf8) })

  private static func isFormulaError(_ text: [UInt8]) -> Bool {
    errors.contains(text.map { (0x61...0x7A).contains($0) ? $0 & 0xDF : $0 })
  }

  /// Digits, perhaps a fraction, `E+` and digits, as Excel shows numbers it has no room for.
  private static func isScientific(_ text: [UInt8]) -> Bool {
    var rest = text[...]
    if rest.first == UInt8(ascii: "-") { rest = rest.dropFirst() }
    guard rest.takeDigits() > 0 else { return false }
    if rest.first == UInt8(ascii: ".") || rest.first == UInt8(ascii: ",") {
      rest = rest.dropFirst()
      guard rest.takeDigits() > 0 else { return false }
    }
    guard rest.popFirst().map({ $0 | 0x20 }) == UInt8(ascii: "e"),
      rest.popFirst() == UInt8(ascii: "+")
    else { return false }
    return rest.takeDigits() > 0 && rest.isEmpty
  }

  /// 10,000 to 79,999 are the days from 1927 to 2118, perhaps with a fraction for the time of day.
  private static func serialDays(_ text: [UInt8]) -> Int? {
    var rest = text[...]
    guard rest.takeDigits() == 5 else { return nil }
    let days = text.prefix(5).reduce(0) { $0 * 10 + Int($1 - 0x30) }
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      guard rest.takeDigits() > 0 else { return nil }
    }
    return rest.isEmpty && (10_000..<80_000).contains(days) ? days : nil
  }

  private static func hasDecimalTail(_ text: [UInt8]) -> Bool {
    var rest = text[...]
    guard rest.takeDigits() > 0, rest.popFirst() == UInt8(ascii: ".") else { return false }
    return !rest.isEmpty && rest.allSatisfy { $0 == UInt8(ascii: "0") }
  }

  /// `3-May`, `May-03` and their Spanish kin: what Excel makes of `3-5` and `5/2003`.
  private static func isShortDate(_ text: [UInt8]) -> Bool {
    let parts = text.split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    guard parts.count == 2 else { return false }
    func isNumber(_ part: ArraySlice<UInt8>) -> Bool {
      var rest = part
      return (1...2).contains(rest.takeDigits()) && rest.isEmpty
    }
    return isNumber(parts[0]) && MonthName.number(parts[1]) != nil
      || isNumber(parts[1]) && MonthName.number(parts[0]) != nil
  }
}

extension ArraySlice<UInt8> {
  /// Drops the ASCII digits at the start and says how many they were.
  mutating func takeDigits() -> Int {
    let digits = prefix { (0x30...0x39).contains($0) }
    self = dropFirst(digits.count)
    return digits.count
  }
}

extension [UInt8] {
  var trimmedEnd: [UInt8] {
    Array(prefix((lastIndex { $0 != ASCII.space } ?? -1) + 1))
  }
}
