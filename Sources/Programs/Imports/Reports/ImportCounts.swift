/// What became of a file's rows; `read` is the sum of created, updated, unchanged and rejected.
package struct ImportCounts: Sendable, Hashable {
  package var created = 0
  package var updated = 0
  package var unchanged = 0
  package var rejected = 0
  /// How many the database has that the file doesn't name; they are left alone.
  package var absent = 0

  package init() {}

  package var read: Int { created + updated + unchanged + rejected }
}
