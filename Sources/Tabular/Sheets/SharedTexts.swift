/// The texts that the cells of a workbook share, all in one stretch of bytes.
struct SharedTexts: Sendable {
  fileprivate(set) var bytes: [UInt8] = []
  /// Where each text ends; it starts where the one before it ends.
  fileprivate(set) var ends: [Int] = []

  subscript(index: Int) -> ArraySlice<UInt8>? {
    guard ends.indices.contains(index) else { return nil }
    return bytes[(index == 0 ? 0 : ends[index - 1])..<ends[index]]
  }
}

/// Hears `sharedStrings.xml`: the runs of each text are put together, guides to reading left out.
final class SharedTextsBuilder: MarkupListener {
  private(set) var finished = SharedTexts()
  private var isInText = false
  private var isInGuide = false
  private var text: [UInt8] = []

  func begin(_ element: MarkupName, _ attributes: MarkupAttributes) {
    switch element {
    case "t": isInText = !isInGuide
    case "rPh": isInGuide = true
    default: break
    }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if isInText { text.append(contentsOf: bytes) }
  }

  func end(_ element: MarkupName) {
    switch element {
    case "t": isInText = false
    case "rPh": isInGuide = false
    case "si":
      finished.bytes.append(contentsOf: SheetText.unescaped(text))
      finished.ends.append(finished.bytes.count)
      text.removeAll(keepingCapacity: true)
    default: break
    }
  }
}

/// How text stands in a sheet.
enum SheetText {
  /// Takes back `_x000D_`, by which workbooks write characters that XML cannot hold.
  static func unescaped(_ text: [UInt8]) -> [UInt8] {
    let underscore = UInt8(ascii: "_")
    guard text.contains(underscore) else { return text }
    var output: [UInt8] = []
    var place = 0
    while place < text.count {
      if text[place] == underscore, let scalar = escape(text[place...].prefix(7)) {
        output.append(contentsOf: String(Character(scalar)).utf8)
        place += 7
      } else {
        output.append(text[place])
        place += 1
      }
    }
    return output
  }

  private static func escape(_ text: ArraySlice<UInt8>) -> Unicode.Scalar? {
    guard text.count == 7, text.starts(with: "_x".utf8), text.last == UInt8(ascii: "_") else {
      return nil
    }
    let digits = String(decoding: text.dropFirst(2).dropLast(), as: UTF8.self)
    guard digits.utf8.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }) else {
      return nil
    }
    return UInt32(digits, radix: 16).flatMap { Unicode.Scalar($0) }
  }
}
