/// The id by which a school or program knows a person: any text, compared byte by byte.
///
/// Ordered by its UTF-8 bytes, which is the same order on every machine and in PostgreSQL's "C"
/// collation.
package struct ExternalID: Sendable, Hashable {
  package static let longestBytes = 200
  package let text: String

  package init?(_ text: String) {
    guard case .success(let id) = Self.parse(text) else { return nil }
    self = id
  }

  private init(checked text: String) {
    self.text = text
  }

  package static func == (a: ExternalID, b: ExternalID) -> Bool {
    a.text.utf8.elementsEqual(b.text.utf8)
  }

  package func hash(into hasher: inout Hasher) {
    var text = text
    text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
  }
}

extension ExternalID: Comparable {
  package static func < (a: ExternalID, b: ExternalID) -> Bool {
    a.text.utf8.lexicographicallyPrecedes(b.text.utf8)
  }
}

extension ExternalID: CellValue {
  package static func parse(_ cell: String) -> Result<ExternalID, CellFault> {
    let text = Folding.trimmed(cell[...])
    if text.isEmpty {
      return .failure(
        CellFault("id.missing", "the id is empty", hint: "Give every person an id of their own."))
    }
    if text.utf8.count > longestBytes {
      return .failure(
        CellFault(
          "id.too_long", "\(text.quoted) is too long for an id",
          hint: "An id has at most \(longestBytes) bytes; is this the right column?"))
    }
    if text.utf8.contains(where: { $0 < 0x20 || $0 == 0x7F }) {
      return .failure(
        CellFault(
          "id.invalid", "\(text.quoted) has a control character in it",
          hint: "Type the id again without it."))
    }
    return .success(ExternalID(checked: text))
  }
}

extension ExternalID: CustomStringConvertible {
  package var description: String { text }
}
