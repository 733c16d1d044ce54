/// Somebody's address with their name: `Riverside Mentoring <news@riverside.example.org>`.
package struct Mailbox: Sendable, Hashable {
  /// Empty where the address stands alone.
  package let name: String
  package let address: MailAddress

  package init(name: String = "", address: MailAddress) {
    self.name = name
    self.address = address
  }

  /// Reads `Name <address>` or an address alone.
  ///
  /// - Throws: `MailProblem`.
  package init(_ text: String) throws(MailProblem) {
    let bytes = Array(text.utf8)
    guard let open = bytes.lastIndex(of: UInt8(ascii: "<")) else {
      self.init(address: try MailAddress(text))
      return
    }
    guard bytes.last == UInt8(ascii: ">") else {
      throw MailProblem("address", "has a < without a > at the end")
    }
    let name = bytes[..<open].drop { $0 == space }
    let end = name.lastIndex { $0 != space }.map { $0 + 1 } ?? name.startIndex
    try self.init(
      name: Self.unquoted(String(decoding: name[name.startIndex..<end], as: UTF8.self)),
      address: MailAddress(
        String(decoding: bytes[(open + 1)..<(bytes.count - 1)], as: UTF8.self)))
  }

  private static func unquoted(_ name: String) -> String {
    guard name.utf8.count >= 2, name.utf8.first == quote, name.utf8.last == quote else {
      return name
    }
    return String(name.dropFirst().dropLast())
  }
}

extension Mailbox: CustomStringConvertible {
  /// As it is read back.
  package var description: String { name.isEmpty ? address.text : "\(name) <\(address)>" }
}

private let space = UInt8(ascii: " ")
private let quote = UInt8(ascii: "\"")
