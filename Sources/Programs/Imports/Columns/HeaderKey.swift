/// A header as it is compared: without case, accents, spaces and punctuation.
///
/// `E-mail`, `e_mail` and `Email` are one; so are `Student ID` and `STUDENT-ID`, and `Student #` is
/// `Student number`.
package struct HeaderKey: Hashable, Sendable {
  package let text: String

  package init(_ header: String) {
    text = Self.letters(Self.withoutTable(header)) + (header.hasSuffix("#") ? "number" : "")
  }

  private static func letters(_ header: Substring) -> String {
    var letters = String.UnicodeScalarView()
    for scalar in Folding.plain(String(header)).unicodeScalars
    where scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
      letters.append(scalar)
    }
    return String(letters)
  }

  /// A header without the table that school information systems write before the field.
  ///
  /// `STUDENTS.Last_Name`, `[Students]Last_Name`. Only tables of the people themselves go; `parent.email` is another's.
  private static func withoutTable(_ header: String) -> Substring {
    guard let end = header.utf8.firstIndex(where: { ".]".utf8.contains($0) }) else {
      return header[...]
    }
    let field = header[header.index(after: end)...]
    return tables.contains(letters(header[..<end])) && !field.isEmpty ? field : header[...]
  }

  private static let tables: Set = [
    "student", "students", "mentor", "mentors", "person", "identity", "user", "users",
  ]
}
