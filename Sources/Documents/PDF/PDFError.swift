/// Why a document could not become a PDF.
package enum PDFError: Error, Sendable, Hashable {
  /// No installed font has these characters; printed, they would be empty boxes.
  case missingGlyphs([Unicode.Scalar], at: TextPlace)
  /// The drawing or finishing library refused; its own words.
  case refused(String)
}

extension PDFError: CustomStringConvertible {
  /// Names code points and places alone: what is written there may be about a person.
  package var description: String {
    switch self {
    case .missingGlyphs(let scalars, let place):
      let codes = scalars.map { "U+" + String($0.value, radix: 16, uppercase: true) }
      return "no font has \(codes.joined(separator: ", ")) (\(place))"
    case .refused(let reason): return "the PDF could not be made: \(reason)"
    }
  }
}
