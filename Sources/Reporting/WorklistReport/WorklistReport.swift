package import Relationships

/// What coordinators have to do on a day, each thing with the command that deals with it.
///
/// It holds what the worklist tells and nothing more: no concern ever has a place in it.
package struct WorklistReport: Sendable, Equatable {
  package struct Task: Sendable, Equatable {
    package let item: WorklistItem
    /// As somebody would type it.
    package let command: String

    package init(_ item: WorklistItem, command: String) {
      self.item = item
      self.command = command
    }
  }

  package let heading: ReportHeading
  /// The most urgent first.
  package let tasks: [Task]
  /// What silent and slipping mean in this program.
  package let rules: TeacherReport.StatusRules
  package let cadence: Cadence

  package init(
    heading: ReportHeading, tasks: [Task], rules: TeacherReport.StatusRules, cadence: Cadence
  ) {
    self.heading = heading
    self.tasks = tasks
    self.rules = rules
    self.cadence = cadence
  }
}
