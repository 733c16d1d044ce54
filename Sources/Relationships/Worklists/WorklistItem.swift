package import CivilTime

/// One thing to do today: whom it is about, since when, and the fact behind it.
package struct WorklistItem: Sendable, Equatable {
  /// A student or a mentor by external id and name.
  package struct Person: Sendable, Equatable {
    package let id: String
    package let name: String

    package init(id: String, name: String) {
      self.id = id
      self.name = name
    }
  }

  package let kind: WorklistKind
  package var student: Person?
  package var mentor: Person?
  /// The day from which its age counts; of what expires, the last day.
  package let since: Day
  /// Days from `since` to the day of the list; below zero where it lies ahead.
  package let ageDays: Int
  /// The commitment, request, meeting, connection or match that it is about.
  package var fact: TimelineEvent.ID?
  /// Who is asked, whom the staff is to ask, or why a report is held.
  package var code: String?
  /// What somebody wrote.
  package var wording: String?
  /// How many, where a line stands for several.
  package var count: Int?
  /// The last day of the window that was missed.
  package var until: Day?

  package init(_ kind: WorklistKind, since: Day, asOf day: Day) {
    self.kind = kind
    self.since = since
    ageDays = day - since
  }
}
