/// A header as it is compared: without case, accents, spaces and punctuation.
///
/// `E-mail`, `e_mail` and `Email` are one; so are `Student ID` and `STUDENT-ID`.
package struct HeaderKey: Hashable, Sendable {
  package let text: String

  package init(_ header: String) {
    var letters = String.UnicodeScalarView()
    for scalar in Folding.plain(header).unicodeScalars
    where scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
      letters.append(scalar)
    }
    text = String(letters)
  }
}
