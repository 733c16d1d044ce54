import Tabular

/// An e-mail address as people have them: one `@`, a domain with a dot, nothing quoted.
///
/// Stricter than RFC 5322, because what is refused here is nearly always a slip of the hand. Kept
/// as typed but for invisible spaces; two spellings that differ in case are one address.
package struct EmailAddress: Sendable, Hashable {
  package let text: String

  private init(checked text: String) {
    self.text = text
  }

  /// The address as it is compared, here and in `people.email_key`.
  package var key: String { text.lowercased() }

  private static let longestBytes = 254
  private static let longestLocalBytes = 64
}

extension EmailAddress: CellValue {
  package static var isWithoutSpaces: Bool { true }

  package static func parse(_ cell: String) -> Result<EmailAddress, CellFault> {
    let bytes = cell.utf8.allSatisfy({ $0 < 0x80 }) ? Array(cell.utf8) : withoutInvisible(cell)
    if let reason = complaint(bytes) {
      return .failure(
        CellFault(
          "email.invalid", "\(cell.quoted) \(reason)",
          hint: "Write one address such as ana@example.org, or leave the cell blank."))
    }
    return .success(EmailAddress(checked: String(decoding: bytes, as: UTF8.self)))
  }

  private static func withoutInvisible(_ cell: String) -> [UInt8] {
    Invisible.removed(from: cell.utf8).text
  }

  /// What keeps some bytes from being an address, as the rest of a sentence.
  private static func complaint(_ bytes: [UInt8]) -> String? {
    let parts = bytes.split(separator: at, omittingEmptySubsequences: false)
    if parts.count > 2 { return "has more than one @" }
    guard parts.count == 2, let local = parts.first, let domain = parts.last else {
      return "has no @"
    }
    guard bytes.count <= longestBytes, local.count <= longestLocalBytes else {
      return "is too long"
    }
    guard isDotted(local, isLocal) else {
      return "has something before the @ that no address has"
    }
    return domainComplaint(domain)
  }

  private static func domainComplaint(_ domain: ArraySlice<UInt8>) -> String? {
    guard isDotted(domain, isDomain) else { return "has no proper domain after the @" }
    let labels = domain.split(separator: dot)
    guard labels.count >= 2, let last = labels.last else { return "has a domain without a dot" }
    let isSound = labels.allSatisfy {
      $0.count <= 63 && $0.first != hyphen && $0.last != hyphen
    }
    let isName = last.count >= 2 && last.contains { !isDigit($0) }
    return isSound && isName ? nil : "has no proper domain after the @"
  }

  /// Parts joined by single dots, none empty, all bytes allowed.
  private static func isDotted(_ bytes: ArraySlice<UInt8>, _ allows: (UInt8) -> Bool) -> Bool {
    let parts = bytes.split(separator: dot, omittingEmptySubsequences: false)
    return parts.allSatisfy { !$0.isEmpty && $0.allSatisfy(allows) }
  }

  private static func isLocal(_ byte: UInt8) -> Bool {
    isDomain(byte) || "!#$%&'*+/=?^_`{|}~".utf8.contains(byte)
  }

  /// Letters of other alphabets are bytes from 0x80 up.
  private static func isDomain(_ byte: UInt8) -> Bool {
    let lower = byte | 0x20
    return isDigit(byte) || byte == hyphen || byte >= 0x80
      || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(lower)
  }

  private static func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }
}

extension EmailAddress: CustomStringConvertible {
  package var description: String { text }
}

private let at = UInt8(ascii: "@")
private let dot = UInt8(ascii: ".")
private let hyphen = UInt8(ascii: "-")
