/// Writes one HTML page as bytes; what comes from people is escaped because nothing else compiles.
///
/// Element and attribute names are closed lists, text and attribute values are escaped byte by byte,
/// and markup that is taken as it stands must be a literal of the program's own source. Escaping
/// looks at bytes and not at characters: a quote followed by a combining mark is one character that
/// is not a quote, yet a browser would end the attribute there.
package struct HTMLWriter: Sendable {
  /// What has been written so far, UTF-8.
  package private(set) var bytes: [UInt8] = []

  package init() {}

  /// `<tag attributes>content</tag>`.
  package mutating func element(
    _ tag: Tag, _ attributes: [Attribute] = [],
    _ content: (inout HTMLWriter) throws -> Void
  ) rethrows {
    open(tag, attributes)
    bytes.append(UInt8(ascii: ">"))
    try content(&self)
    bytes.append(contentsOf: "</".utf8)
    bytes.append(contentsOf: tag.rawValue.utf8)
    bytes.append(UInt8(ascii: ">"))
  }

  /// `<tag attributes>text</tag>`.
  package mutating func element(_ tag: Tag, _ attributes: [Attribute] = [], text: String) {
    element(tag, attributes) { $0.text(text) }
  }

  /// An element that has no content and no end tag, such as `meta` or `rect`.
  package mutating func empty(_ tag: Tag, _ attributes: [Attribute] = []) {
    open(tag, attributes)
    bytes.append(contentsOf: "/>".utf8)
  }

  /// Text of any origin.
  package mutating func text(_ text: String) {
    escape(text)
  }

  /// The page's style sheet.
  package mutating func style(_ sheet: StyleSheet) {
    element(.style) { $0.bytes.append(contentsOf: sheet.bytes) }
  }

  /// Markup as it stands: only a literal in the source can be given.
  package mutating func raw(_ literal: StaticString) {
    literal.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  private mutating func open(_ tag: Tag, _ attributes: [Attribute]) {
    bytes.append(UInt8(ascii: "<"))
    bytes.append(contentsOf: tag.rawValue.utf8)
    for attribute in attributes {
      bytes.append(UInt8(ascii: " "))
      bytes.append(contentsOf: attribute.name.utf8)
      bytes.append(contentsOf: "=\"".utf8)
      write(attribute.value)
      bytes.append(UInt8(ascii: "\""))
    }
  }

  private mutating func write(_ value: Attribute.Value) {
    switch value {
    case .text(let text): escape(text)
    case .number(let number): bytes.appendDecimal(number)
    case .numbers(let numbers):
      for (index, number) in numbers.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: " ")) }
        bytes.appendDecimal(number)
      }
    }
  }

  /// Copies what needs no escape in whole stretches.
  private mutating func escape(_ text: String) {
    var text = text
    text.withUTF8 { utf8 in
      var start = 0
      for (index, byte) in utf8.enumerated() {
        guard let replacement = replacement(for: byte) else { continue }
        bytes.append(contentsOf: utf8[start..<index])
        bytes.append(contentsOf: replacement.utf8)
        start = index + 1
      }
      bytes.append(contentsOf: utf8[start...])
    }
  }

  private func replacement(for byte: UInt8) -> String? {
    switch byte {
    case UInt8(ascii: "&"): "&amp;"
    case UInt8(ascii: "<"): "&lt;"
    case UInt8(ascii: ">"): "&gt;"
    case UInt8(ascii: "\""): "&quot;"
    case UInt8(ascii: "'"): "&#39;"
    case UInt8(ascii: "\t"), UInt8(ascii: "\n"): nil
    case UInt8(ascii: "\r"): " "
    // Other control bytes are errors in HTML; U+FFFD shows that something was there.
    case 0..<0x20, 0x7F: "\u{FFFD}"
    default: nil
    }
  }
}
