/// Tells totals and footers, which reports print below their rows, from rows.
///
/// Only lines at the very end of a file are skipped for it; and a line is rather taken for a row,
/// whose mistakes are then named, than skipped.
enum TotalLine {
  /// Beside one of these only numbers may stand.
  private static let totals = [
    "total", "totals", "totales", "subtotal", "subtotals", "grand total", "gran total", "sum",
    "suma", "count",
  ]
  /// One of these begins a lonely cell that has a number or a colon in it.
  private static let footers = [
    "page", "página", "printed", "impreso", "generated", "generado", "exported", "exportado",
    "created", "creado", "records", "registros", "rows", "filas", "students", "alumnos",
    "estudiantes", "mentors", "mentores", "number of", "número de", "report", "informe", "end of",
    "fin de", "as of", "a fecha de", "source", "fuente", "copyright", "©",
  ]
  private static let wordsOfEnds = ["end of", "fin de"].map { Array($0.utf8) }
  private static let wordsOfTotals = totals.map { Array($0.utf8) }
  private static let wordsOfFooters = footers.map { Array($0.utf8) }

  /// Whether a record below the rows would be no row, given the columns of the header.
  static func mayBe(_ storage: RecordStorage, columns: Int, followsBlank: Bool) -> Bool {
    if storage.width >= columns, !mayBegin(storage.bytes(of: 0)) { return false }
    var filled = (0..<storage.width).lazy.map { storage.bytes(of: $0) }
      .filter { !$0.allSatisfy { $0 == ASCII.space || $0 == ASCII.tab } }.makeIterator()
    guard let opening = filled.next() else { return false }
    let isTotal = begins(opening, with: wordsOfTotals)
    // Most rows leave here.
    guard isTotal || storage.width < columns || begins(opening, with: wordsOfFooters) else {
      return false
    }
    if isTotal {
      while let cell = filled.next() {
        guard isNumeric(cell) else { return false }
      }
      return true
    }
    return filled.next() == nil
      && isFooter(opening, isAlone: storage.width == 1 && columns >= 3, followsBlank: followsBlank)
  }

  /// Whether a first cell is blank or might begin with one of the words; most rows fail here.
  private static func mayBegin(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let first = cell.first, first != ASCII.space, first != ASCII.tab else { return true }
    let isInitial = initials &>> UInt32(first & 31) & 1 == 1
    return first > 0x40 && isInitial && !(cell.count > 1 && isDigit(cell[1]))
  }

  /// A bit for each letter of the alphabet, and each byte like it, with which a word begins.
  private static let initials = (totals + footers).reduce(into: UInt32(0)) { bits, word in
    bits |= word.utf8.first.map { 1 << UInt32($0 & 31) } ?? 0
  }

  private static func isFooter(
    _ cell: UnsafeBufferPointer<UInt8>, isAlone: Bool, followsBlank: Bool
  ) -> Bool {
    let hasSign = cell.contains { isDigit($0) || $0 == UInt8(ascii: ":") }
    if begins(cell, with: wordsOfFooters) { return hasSign || begins(cell, with: wordsOfEnds) }
    return isAlone && cell.contains(ASCII.space) && (hasSign || followsBlank)
  }

  /// Whether a cell begins with one of some words in small letters, whatever its own case.
  private static func begins(
    _ cell: UnsafeBufferPointer<UInt8>, with words: [[UInt8]]
  ) -> Bool {
    words.contains { word in
      guard cell.count >= word.count else { return false }
      for place in word.indices where small(cell[place]) != word[place] { return false }
      guard cell.count > word.count else { return true }
      let next = small(cell[word.count])
      return !(0x61...0x7A).contains(next) && next < 0x80
    }
  }

  private static func small(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }

  private static func isNumeric(_ cell: UnsafeBufferPointer<UInt8>) -> Bool {
    cell.contains(where: isDigit) && cell.allSatisfy { isDigit($0) || numberSigns.contains($0) }
  }

  private static let numberSigns = Array(" .,%$+-".utf8)

  private static func isDigit(_ byte: UInt8) -> Bool {
    (0x30...0x39).contains(byte)
  }
}
