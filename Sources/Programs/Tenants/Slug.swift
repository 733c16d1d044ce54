/// A short name for command lines and file names: `riverside-mentors`.
///
/// One to 63 lower-case ASCII letters, digits and single hyphens, neither first nor last a hyphen.
package struct Slug: Sendable, Hashable, LosslessStringConvertible {
  package let description: String

  package init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard (1...63).contains(bytes.count), bytes.first != hyphen, bytes.last != hyphen,
      bytes.allSatisfy(Self.allows),
      zip(bytes, bytes.dropFirst()).allSatisfy({ !($0 == hyphen && $1 == hyphen) })
    else { return nil }
    description = text
  }

  private static func allows(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), hyphen: true
    default: false
    }
  }
}

private let hyphen = UInt8(ascii: "-")
