import JSON

/// How far a pair is with the goals it still works towards.
package struct GoalProgress: Sendable, Equatable {
  /// An open goal and its latest step.
  package struct Goal: Sendable, Equatable {
    package let code: String
    /// Hundredths by the latest step, or nil before the first.
    package let progress: Int?
    /// The last eight windows saw no step.
    package let isStale: Bool

    package init(code: String, progress: Int?, isStale: Bool) {
      self.code = code
      self.progress = progress
      self.isStale = isStale
    }
  }

  /// The mean over open goals that have a step, in hundredths, rounded half up; nil without any.
  package let mean: Int?
  /// The open goals by code.
  package let goals: [Goal]
  /// Who logged the steps that the mean rests on.
  package let loggers: Loggers

  package init(mean: Int?, goals: [Goal], loggers: Loggers) {
    self.mean = mean
    self.goals = goals
    self.loggers = loggers
  }

  /// No goal is open.
  package static let none = GoalProgress(mean: nil, goals: [], loggers: [])

  func write(to json: inout JSONWriter) {
    json.field("goal_progress", mean)
    json.key("goals")
    json.array { json in
      for goal in goals {
        json.object { json in
          json.field("goal", goal.code)
          json.field("progress", goal.progress)
          json.field("stale", goal.isStale)
        }
      }
    }
  }
}

/// Who wrote facts down: the student, the mentor, staff.
package struct Loggers: OptionSet, Sendable, Hashable {
  package let rawValue: Int

  package init(rawValue: Int) {
    self.rawValue = rawValue
  }

  package static let student = Loggers(rawValue: 1)
  package static let mentor = Loggers(rawValue: 2)
  package static let coordinator = Loggers(rawValue: 4)
}
