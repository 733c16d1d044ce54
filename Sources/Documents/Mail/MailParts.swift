/// A document as the parts of a mail; whoever sends it adds the people.
package struct MailParts: Sendable, Hashable {
  /// One line.
  package var subject: String
  /// UTF-8; needs nothing but the pictures below.
  package var html: [UInt8]
  /// The same in words, UTF-8.
  package var text: [UInt8]
  package var pictures: [MailPicture]
}

/// A figure as a part of a mail, which the HTML shows by its content identifier.
package struct MailPicture: Sendable, Hashable {
  /// Without the angle brackets of the header.
  package var contentID: String
  package var fileName: String
  /// PNG.
  package var bytes: [UInt8]
  let drawing: Drawing
}
