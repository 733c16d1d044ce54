/// Keeps spreadsheet programs from taking a cell for a formula, and takes the precaution back.
///
/// A cell that begins with `=`, `+`, `-`, `@`, the full-width form of one of these, a tab or a line
/// end gets an apostrophe in front, unless it is a plain number. So does one that already begins with apostrophes before such
/// a sign: thus what was written comes back unchanged, whatever it was.
package enum FormulaSafety {
  /// Whether a cell needs the apostrophe.
  package static func needsGuard(_ cell: some Collection<UInt8>) -> Bool {
    beginsLikeFormula(cell) && !isNumber(cell)
  }

  /// A cell with the apostrophe where it needs one.
  package static func guarded(_ cell: some Collection<UInt8>) -> [UInt8] {
    needsGuard(cell) ? [ASCII.apostrophe] + Array(cell) : Array(cell)
  }

  /// A cell without the apostrophe that `guarded` has put there.
  package static func unguarded<Cell: Collection<UInt8>>(_ cell: Cell) -> Cell.SubSequence {
    let isGuarded = cell.first == ASCII.apostrophe && beginsLikeFormula(cell)
    return cell.dropFirst(isGuarded ? 1 : 0)
  }

  private static func beginsLikeFormula(_ cell: some Collection<UInt8>) -> Bool {
    let start = cell.drop { $0 == ASCII.apostrophe }
    guard let sign = start.first else { return false }
    return "=+-@\t\r\n".utf8.contains(sign)
      || sign == fullWidthLead && fullWidthSigns.contains(where: start.starts(with:))
  }

  /// The first byte of every full-width sign: few other cells begin with it.
  private static let fullWidthLead: UInt8 = 0xEF
  /// Excel reads them as the signs they are wide forms of.
  private static let fullWidthSigns = "\u{FF1D}\u{FF0B}\u{FF0D}\u{FF20}".unicodeScalars.map {
    Array(String($0).utf8)
  }

  /// A sign, digits, perhaps a fraction and an exponent; nothing else.
  private static func isNumber(_ cell: some Collection<UInt8>) -> Bool {
    var rest = Array(cell)[...]
    if let sign = rest.first, "+-".utf8.contains(sign) { rest = rest.dropFirst() }
    guard rest.takeDigits() > 0 else { return false }
    if rest.first == UInt8(ascii: ".") {
      rest = rest.dropFirst()
      guard rest.takeDigits() > 0 else { return false }
    }
    if rest.first.map({ $0 | 0x20 }) == UInt8(ascii: "e") {
      rest = rest.dropFirst()
      if let sign = rest.first, "+-".utf8.contains(sign) { rest = rest.dropFirst() }
      guard rest.takeDigits() > 0 else { return false }
    }
    return rest.isEmpty
  }
}

extension ArraySlice<UInt8> {
  /// Drops the ASCII digits at the start and says how many they were.
  fileprivate mutating func takeDigits() -> Int {
    let digits = prefix { (0x30...0x39).contains($0) }
    self = dropFirst(digits.count)
    return digits.count
  }
}
