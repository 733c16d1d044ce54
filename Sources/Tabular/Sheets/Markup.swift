import CExpat

/// What hears the elements of an XML part, by their names without prefixes.
protocol MarkupListener: AnyObject {
  func begin(_ element: MarkupName, _ attributes: MarkupAttributes)
  func end(_ element: MarkupName)
  func text(_ bytes: UnsafeBufferPointer<UInt8>)
}

/// Parses one XML part by expat, piece by piece; a part that declares a document type is refused.
final class Markup {
  private static let pieceBytes = 1 << 16

  private let parser: XML_Parser
  private let part: ZipPart
  private let fileName: String
  private let listener: any MarkupListener
  private var hasDocumentType = false
  private let piece: UnsafeMutableRawBufferPointer

  init(_ part: ZipPart, fileName: String, listener: any MarkupListener) throws(TabularError) {
    guard let parser = XML_ParserCreate(nil) else {
      throw TabularError(file: fileName, reason: .workbook(.tooLarge(part: part.name)))
    }
    self.parser = parser
    self.part = part
    self.fileName = fileName
    self.listener = listener
    piece = .allocate(byteCount: Self.pieceBytes, alignment: 16)
    XML_SetUserData(parser, Unmanaged.passUnretained(self).toOpaque())
    listen()
  }

  deinit {
    XML_ParserFree(parser)
    piece.deallocate()
  }

  /// How much of the part has been parsed, from 0 to 1.
  var progress: Double { part.progress }

  /// Parses the next piece; false when the part has ended.
  func advance() throws(TabularError) -> Bool {
    let count = try part.read(into: piece)
    let outcome = XML_Parse(
      parser, piece.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(count),
      count == 0 ? 1 : 0)
    if hasDocumentType {
      throw TabularError(file: fileName, reason: .workbook(.documentType(part: part.name)))
    }
    guard outcome == XML_STATUS_OK else {
      throw TabularError(file: fileName, reason: .workbook(.damaged(part: part.name)))
    }
    return count > 0
  }

  private func listen() {
    XML_SetElementHandler(
      parser,
      { context, name, attributes in
        guard let markup = Markup.from(context), let name, let attributes else { return }
        markup.listener.begin(MarkupName(name), MarkupAttributes(attributes))
      },
      { context, name in
        guard let markup = Markup.from(context), let name else { return }
        markup.listener.end(MarkupName(name))
      })
    XML_SetCharacterDataHandler(parser) { context, text, count in
      guard let markup = Markup.from(context), let text else { return }
      text.withMemoryRebound(to: UInt8.self, capacity: Int(count)) {
        markup.listener.text(UnsafeBufferPointer(start: $0, count: Int(count)))
      }
    }
    XML_SetStartDoctypeDeclHandler(parser) { context, _, _, _, _ in
      guard let markup = Markup.from(context) else { return }
      markup.hasDocumentType = true
      XML_StopParser(markup.parser, 0)
    }
  }

  private static func from(_ context: UnsafeMutableRawPointer?) -> Markup? {
    context.map { Unmanaged<Markup>.fromOpaque($0).takeUnretainedValue() }
  }
}

/// The name of an element while it is heard.
struct MarkupName {
  private let bytes: UnsafeBufferPointer<UInt8>

  init(_ name: UnsafePointer<CChar>) {
    bytes = .cString(name)
  }

  static func == (name: MarkupName, other: StaticString) -> Bool {
    let local = name.bytes.lastIndex(of: UInt8(ascii: ":")).map { $0 + 1 } ?? 0
    return other.withUTF8Buffer { name.bytes[local...].elementsEqual($0) }
  }

  static func ~= (other: StaticString, name: MarkupName) -> Bool {
    name == other
  }
}

/// The attributes of an element while it is heard.
struct MarkupAttributes {
  private let list: UnsafeMutablePointer<UnsafePointer<CChar>?>

  init(_ list: UnsafeMutablePointer<UnsafePointer<CChar>?>) {
    self.list = list
  }

  /// The bytes of an attribute's value, by its name without prefix.
  subscript(name: StaticString) -> UnsafeBufferPointer<UInt8>? {
    var place = 0
    while let key = list[place], let value = list[place + 1] {
      if MarkupName(key) == name { return .cString(value) }
      place += 2
    }
    return nil
  }

  func text(_ name: StaticString) -> String? {
    self[name].map { String(decoding: $0, as: UTF8.self) }
  }

  /// A whole number of at most nine digits.
  func number(_ name: StaticString) -> Int? {
    guard let bytes = self[name], (1...9).contains(bytes.count),
      bytes.allSatisfy({ (0x30...0x39).contains($0) })
    else { return nil }
    return bytes.reduce(0) { $0 * 10 + Int($1 - 0x30) }
  }
}

extension UnsafeBufferPointer<UInt8> {
  /// The bytes of a C string up to its end.
  fileprivate static func cString(_ text: UnsafePointer<CChar>) -> UnsafeBufferPointer<UInt8> {
    var count = 0
    while text[count] != 0 { count += 1 }
    return UnsafeRawBufferPointer(start: text, count: count).bindMemory(to: UInt8.self)
  }
}
