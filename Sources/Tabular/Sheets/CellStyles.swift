/// Which styles of a workbook show numbers as dates or times.
struct CellStyles: Sendable {
  enum Kind: Sendable {
    case number, date, time
  }

  fileprivate(set) var kinds: [Kind] = []

  func kind(_ style: Int?) -> Kind {
    guard let style, kinds.indices.contains(style) else { return .number }
    return kinds[style]
  }

  /// The formats that every spreadsheet program knows by number (ECMA-376 part 1, 18.8.30).
  static func kind(ofBuiltIn format: Int) -> Kind {
    switch format {
    case 14...17, 22, 27...31, 34...36, 50...54, 57, 58: .date
    case 18...21, 32, 33, 45...47, 55, 56: .time
    default: .number
    }
  }

  /// A format is a date's if it has a place for the day or the year, a time's if for hours or seconds.
  static func kind(of format: String) -> Kind {
    var kind = Kind.number
    var rest = Array(format.utf8)[...]
    while let byte = rest.popFirst() {
      switch byte {
      case UInt8(ascii: "\""): rest = rest.drop { $0 != UInt8(ascii: "\"") }.dropFirst()
      case UInt8(ascii: "["):
        let inside = rest.prefix { $0 != UInt8(ascii: "]") }.map { $0 | 0x20 }
        rest = rest.dropFirst(inside.count + 1)
        // [h] counts hours beyond a day; [Red] and [$-409] say nothing.
        if !inside.isEmpty, inside.allSatisfy({ "hms".utf8.contains($0) }) { kind = .time }
      case UInt8(ascii: "\\"), UInt8(ascii: "_"), UInt8(ascii: "*"): rest = rest.dropFirst()
      case UInt8(ascii: ";"): return kind
      default:
        if "dDyY".utf8.contains(byte) { return .date }
        if "hHsS".utf8.contains(byte) { kind = .time }
      }
    }
    return kind
  }
}

/// Hears `styles.xml`.
final class CellStylesBuilder: MarkupListener {
  private(set) var finished = CellStyles()
  private var formats: [Int: CellStyles.Kind] = [:]
  private var isInCellFormats = false

  func begin(_ element: MarkupName, _ attributes: MarkupAttributes) {
    switch element {
    case "numFmt":
      guard let id = attributes.number("numFmtId"), let code = attributes.text("formatCode") else {
        return
      }
      formats[id] = code.lowercased() == "general" ? .number : CellStyles.kind(of: code)
    case "cellXfs": isInCellFormats = true
    case "xf" where isInCellFormats:
      let id = attributes.number("numFmtId") ?? 0
      finished.kinds.append(formats[id] ?? CellStyles.kind(ofBuiltIn: id))
    default: break
    }
  }

  func end(_ element: MarkupName) {
    if element == "cellXfs" { isInCellFormats = false }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
