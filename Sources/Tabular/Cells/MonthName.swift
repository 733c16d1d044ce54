/// Names of months in English and Spanish, whole or cut to three letters.
enum MonthName {
  private static let names = [
    ["january", "enero"], ["february", "febrero"], ["march", "marzo"], ["april", "abril"],
    ["may", "mayo"], ["june", "junio"], ["july", "julio"], ["august", "agosto"],
    ["september", "septiembre"], ["october", "octubre"], ["november", "noviembre"],
    ["december", "diciembre"],
  ]

  private static let numbers: [[UInt8]: Int] = {
    var numbers: [[UInt8]: Int] = [Array("sept".utf8): 9]
    for (index, month) in names.enumerated() {
      for name in month {
        numbers[Array(name.utf8)] = index + 1
        numbers[Array(name.utf8.prefix(3))] = index + 1
      }
    }
    return numbers
  }()

  /// The number of a month, 1 to 12; case and a point at the end do not matter.
  static func number(_ word: some Collection<UInt8>) -> Int? {
    guard word.count <= 11 else { return nil }
    var letters = word.map { (0x41...0x5A).contains($0) ? $0 | 0x20 : $0 }
    if letters.last == UInt8(ascii: ".") { letters.removeLast() }
    return numbers[letters]
  }
}
