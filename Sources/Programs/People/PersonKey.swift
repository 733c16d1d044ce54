/// By what a round knows a person: the id, and the source that gave it.
///
/// Student 1001 of one school is not student 1001 of another; the tenant's own source is the empty
/// text.
package struct PersonKey: Sendable, Hashable {
  package let id: ExternalID
  package let source: String

  package init(_ id: ExternalID, source: String = "") {
    self.id = id
    self.source = source
  }
}

extension PersonKey: Comparable {
  package static func < (a: PersonKey, b: PersonKey) -> Bool {
    if a.id != b.id { return a.id < b.id }
    return a.source.utf8.lexicographicallyPrecedes(b.source.utf8)
  }
}

extension PersonKey: CustomStringConvertible {
  /// The id alone, which is what people know; the source where there is one.
  package var description: String {
    source.isEmpty ? id.text : "\(id.text) (\(source))"
  }
}
