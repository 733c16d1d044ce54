package import Tabular

/// The files of a what-if round.
package struct PlanFiles: Sendable {
  package let students: TabularFile
  package let mentors: TabularFile
  package var goals: TabularFile?
  package var exclusions: TabularFile?
  package var pins: TabularFile?
  package var wishes: TabularFile?

  package init(students: TabularFile, mentors: TabularFile) {
    self.students = students
    self.mentors = mentors
  }
}
