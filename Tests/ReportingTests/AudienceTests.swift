import Documents
import Relationships
import Reporting
import Testing

@Suite("What an audience may see")
struct AudienceTests {
  /// The names of everything a value holds, however deep.
  private func fields(_ value: Any) -> Set<String> {
    var names: Set<String> = []
    var open: [Any] = [value]
    while let next = open.popLast() {
      for child in Mirror(reflecting: next).children {
        if let label = child.label, !label.hasPrefix(".") { names.insert(label) }
        open.append(child.value)
      }
    }
    return names
  }

  private let heading: Set = [
    "heading", "tenant", "program", "period", "first", "last", "asOf", "edition", "contact", "name",
    "phone", "email", "daysSince1970", "some", "changes", "previous", "issuedOn", "added",
    "corrected",
    "removed", "isPreview",
  ]

  private let meetings: Set = [
    "meetings", "cadence", "windows", "days", "outcome", "excluded", "hadMeeting", "currentStreak",
    "longestStreak", "lastMetOn", "next", "pause", "from", "to", "startedOn", "endedOn",
  ]

  /// What those around the student know of a pair beside its meetings.
  private let pair: Set = [
    "upcoming", "day", "time", "hour", "minute", "place", "mode", "goals", "reachedOn", "step",
    "progress", "note", "promises", "owner", "dueOn", "keptOn", "text", "goal", "gifts", "giver",
    "kind", "count", "lastOn", "reasons", "key", "value",
  ]

  @Test("A guardian's report has a place for these facts and no others")
  func guardianFields() {
    let allowed = heading.union(meetings).union(pair).union([
      "guardianName", "student", "firstName", "fullName", "matches", "mentor", "occupation",
      "organisation", "waitingSince",
    ])
    for (_, report) in SampleReports.guardians {
      #expect(fields(report).subtracting(allowed) == [])
    }
    #expect(fields(SampleReports.paused).contains("occupation"))
  }

  @Test("A teacher's report has a place for these facts and no others")
  func teacherFields() {
    let allowed = heading.union(meetings).union([
      "teacherName", "group", "rules", "silentAfterDays", "tooEarlyWindows", "latestWindows",
      "benchmarkPercent", "students", "mentoring", "waiting", "since", "matched", "mentorName",
      "status", "quietDays", "sharedGoals", "coming", "nextStep", "promise", "dueOn", "latest",
      "progress", "on", "dueThisWeek", "meetingOn", "meetingAt", "hour", "minute",
    ])
    #expect(fields(SampleReports.teacher(count: 30)).subtracting(allowed) == [])
  }

  private let month: Set = [
    "firstName", "pairs", "month", "on", "day", "time", "hour", "minute", "place", "mode",
    "promises",
    "isMine", "text", "dueOn", "keptOn", "given", "received", "kind", "note", "questions",
    "askedOn", "goals", "reachedOn", "step", "progress", "followUps", "programBreak",
  ]

  @Test("A student's month has a place for these facts and no others")
  func studentFields() {
    let allowed = heading.union(meetings).union(month).union([
      "mentor", "occupation", "organisation", "waitingSince",
    ])
    for (_, report) in SampleMonths.students {
      #expect(fields(report).subtracting(allowed) == [])
    }
  }

  @Test("A mentor's month has a place for these facts and no others")
  func mentorFields() {
    let allowed = heading.union(meetings).union(month).union([
      "studentFirstName", "hours", "inPeriod", "sinceStart", "minutes", "stated", "made", "earlier",
      "total", "since",
    ])
    for (_, report) in SampleMonths.mentors {
      #expect(fields(report).subtracting(allowed) == [])
    }
  }

  @Test("A family reads no status word, in any language")
  func noStatusForFamilies() {
    let statuses: [Message] = [
      .statusOnTrack, .statusSlipping, .statusSilent, .statusTooEarly, .statusNoData,
    ]
    for language in Language.all {
      for (name, report) in SampleReports.guardians {
        let words = report.document(in: language).words.lowercased()
        for status in statuses {
          #expect(!words.contains(language.say(status).plain.lowercased()), "\(name)")
        }
      }
    }
  }

  @Test("Names of every origin reach the page as text alone")
  func hostileNames() {
    let hostile = "\u{202E}\"\u{301}><script>alert(1)</script>"
    let contact = Contact(name: hostile, phone: hostile, email: hostile)
    let heading = ReportHeading(
      tenant: hostile, program: hostile, period: SampleReports.heading.period,
      asOf: SampleReports.asOf, edition: 1, contact: contact)
    let meetings = SampleReports.meetings("mxbhe+o", last: SampleReports.asOf)
    let guardian = GuardianReport(
      heading: heading, guardianName: hostile,
      student: GuardianReport.Student(firstName: hostile, fullName: hostile),
      matches: [
        GuardianReport.Match(
          mentor: GuardianReport.Mentor(
            firstName: hostile, occupation: hostile, organisation: hostile),
          startedOn: SampleReports.asOf, endedOn: nil, pause: nil,
          upcoming: UpcomingMeeting(on: SampleReports.asOf, place: hostile), meetings: meetings,
          goals: [AgreedGoal(hostile, step: .init(5, on: SampleReports.asOf, note: hostile))],
          promises: [
            PairPromise(.student, dueOn: SampleReports.asOf, text: hostile),
            PairPromise(.mentor, dueOn: SampleReports.asOf, goal: hostile),
          ],
          gifts: [PairGift(.mentor, .taught, lastOn: SampleReports.asOf, note: hostile)])
      ], waitingSince: nil)
    let teacher = TeacherReport(
      heading: heading, teacherName: hostile, group: hostile,
      rules: SampleReports.teacher(count: 0).rules,
      students: [
        TeacherReport.Student(
          name: hostile,
          mentoring: .matched(
            TeacherReport.Match(
              mentorName: hostile, startedOn: SampleReports.asOf, endedOn: nil, pause: nil,
              status: .silent, quietDays: 30, sharedGoals: [hostile], meetings: meetings)))
      ])
    for language in Language.all {
      for document in [guardian.document(in: language), teacher.document(in: language)] {
        let page = String(decoding: HTMLRenderer.render(document), as: UTF8.self)
        let isClean = !page.contains("<script") && !page.unicodeScalars.contains("\u{202E}")
        #expect(isClean)
      }
    }
  }

  @Test("The same facts give the same bytes")
  func deterministic() {
    for language in Language.all {
      for (_, report) in SampleReports.guardians {
        #expect(
          HTMLRenderer.render(report.document(in: language))
            == HTMLRenderer.render(report.document(in: language)))
      }
      let first = HTMLRenderer.render(SampleReports.teacher(count: 60).document(in: language))
      let second = HTMLRenderer.render(SampleReports.teacher(count: 60).document(in: language))
      #expect(first == second)
    }
  }
}
