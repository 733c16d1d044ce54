package import CivilTime
package import Relationships

/// What one teacher is told about the students of their own classes.
package struct TeacherReport: Sendable, Hashable {
  package let heading: ReportHeading
  package let teacherName: String
  /// The class or homeroom, where the students share one.
  package let group: String?
  package let rules: StatusRules
  /// In the order they are to be listed.
  package let students: [Student]

  package init(
    heading: ReportHeading, teacherName: String, group: String?, rules: StatusRules,
    students: [Student]
  ) {
    self.heading = heading
    self.teacherName = teacherName
    self.group = group
    self.rules = rules
    self.students = students
  }

  package struct Student: Sendable, Hashable {
    package let name: String
    package let mentoring: Mentoring

    package init(name: String, mentoring: Mentoring) {
      self.name = name
      self.mentoring = mentoring
    }
  }

  package enum Mentoring: Sendable, Hashable {
    /// No mentor; the day since which the student is ready for one, if that is known.
    case waiting(since: Day?)
    case matched(Match)
  }

  package struct Match: Sendable, Hashable {
    package let mentorName: String
    package let startedOn: Day
    package let endedOn: Day?
    package let pause: Pause?
    package let status: Status
    /// Days by the calendar since the last meeting, or since the start.
    package let quietDays: Int
    /// The names of the goals that are still open, the latest worked at first.
    package let sharedGoals: [String]
    package let meetings: Meetings
    package let coming: Coming

    package init(
      mentorName: String, startedOn: Day, endedOn: Day?, pause: Pause?, status: Status,
      quietDays: Int, sharedGoals: [String], meetings: Meetings, coming: Coming = Coming()
    ) {
      self.mentorName = mentorName
      self.startedOn = startedOn
      self.endedOn = endedOn
      self.pause = pause
      self.status = status
      self.quietDays = quietDays
      self.sharedGoals = sharedGoals
      self.meetings = meetings
      self.coming = coming
    }
  }

  /// What lies ahead of a pair: that there is something, when and whose, never in anybody's words.
  package struct Coming: Sendable, Hashable {
    /// Towards the first of the shared goals.
    package let nextStep: NextStep?
    /// When promises are due within a week, the first first.
    package let dueThisWeek: [Day]
    package let meetingOn: Day?
    /// By the clocks where the program is; nil where a day alone is agreed.
    package let meetingAt: ClockTime?

    package init(
      nextStep: NextStep? = nil, dueThisWeek: [Day] = [], meetingOn: Day? = nil,
      meetingAt: ClockTime? = nil
    ) {
      self.nextStep = nextStep
      self.dueThisWeek = dueThisWeek
      self.meetingOn = meetingOn
      self.meetingAt = meetingAt
    }
  }

  package enum NextStep: Sendable, Hashable {
    /// A promise about the goal that is to be kept.
    case promise(PairRole, dueOn: Day)
    /// Nothing is promised; the step that was made last, 0 to 100.
    case latest(progress: Int, on: Day)
  }

  package enum Status: Sendable, Hashable, CaseIterable {
    case onTrack, slipping, silent, tooEarly, noData
  }

  /// The program's settings behind the status, for the definitions.
  package struct StatusRules: Sendable, Hashable {
    package let silentAfterDays: Int
    package let tooEarlyWindows: Int
    package let latestWindows: Int
    package let benchmarkPercent: Int

    package init(
      silentAfterDays: Int, tooEarlyWindows: Int, latestWindows: Int, benchmarkPercent: Int
    ) {
      self.silentAfterDays = silentAfterDays
      self.tooEarlyWindows = tooEarlyWindows
      self.latestWindows = latestWindows
      self.benchmarkPercent = benchmarkPercent
    }
  }
}
