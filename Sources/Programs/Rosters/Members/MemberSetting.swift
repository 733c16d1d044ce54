import SeparatedText
package import Tabular

/// What is set for people who are known, besides the cells of the file that says it.
///
/// Nobody is created or enrolled by it, and whom it does not name is not absent.
package struct MemberSetting: Sendable {
  /// The fields to be emptied, by the names of their columns.
  package let cleared: Set<String>
  /// Why a student comes first, where a priority is set.
  package let priorityReason: String?

  package init(cleared: Set<String> = [], priorityReason: String? = nil) {
    self.cleared = cleared
    self.priorityReason = priorityReason
  }

  /// A file that gives the same values to people: checked and applied as any other.
  ///
  /// - Parameters:
  ///   - name: what the import is recorded under.
  ///   - ids: whom, each once.
  ///   - columns: the columns and their cells; a blank cell is one that is cleared.
  /// - Returns: the file.
  package static func file(
    named name: String, ids: [String], columns: [(name: String, cell: String)]
  ) -> TabularFile {
    var writer = TabularWriter()
    writer.row(["external_id"] + columns.map(\.name))
    for id in ids { writer.row([id] + columns.map(\.cell)) }
    return TabularFile(name: name, bytes: writer.take())
  }
}
