/// An id that an import made for somebody new.
package struct NewID: Sendable, Hashable {
  package let line: Int
  package let externalID: String
  package let name: String
}
