/// An address that a server takes: `local@domain` in ASCII, nothing quoted, nothing to escape.
///
/// What goes into a command of SMTP or a header is one of these, so no line break, angle bracket
/// or comma of an address can end either.
package struct MailAddress: Sendable, Hashable, CustomStringConvertible {
  package let text: String

  /// - Throws: `MailProblem` where a server could not take it, or would read something else in it.
  package init(_ text: String) throws(MailProblem) {
    if let reason = Self.complaint(Array(text.utf8)) { throw MailProblem("address", reason) }
    self.text = text
  }

  package var description: String { text }

  /// As it is compared: two spellings that differ in case are one address.
  package var key: String { text.lowercased() }

  private static func complaint(_ bytes: [UInt8]) -> String? {
    if bytes.contains(where: { $0 < 0x21 || $0 == 0x7F }) {
      return "holds a space, a line break or a control character"
    }
    if bytes.contains(where: { $0 >= 0x80 }) {
      return "has letters that mail servers do not take, only A to Z go"
    }
    let parts = bytes.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
    guard parts.count == 2, let local = parts.first, let domain = parts.last else {
      return "is not one name, one @ and one domain"
    }
    guard bytes.count <= 254, local.count <= 64 else { return "is too long" }
    guard isDotted(local, isAtom) else { return "has something before the @ that no address has" }
    guard isDotted(domain, { ASCII.isLetterOrDigit($0) || $0 == UInt8(ascii: "-") }) else {
      return "has no proper domain after the @"
    }
    return nil
  }

  private static func isDotted(_ bytes: ArraySlice<UInt8>, _ allows: (UInt8) -> Bool) -> Bool {
    bytes.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      .allSatisfy { !$0.isEmpty && $0.allSatisfy(allows) }
  }

  private static func isAtom(_ byte: UInt8) -> Bool {
    ASCII.isAtom(byte)
  }
}
