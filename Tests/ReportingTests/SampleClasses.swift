import CivilTime
import Relationships
import Reporting

extension SampleReports {
  static let names = [
    "Amara Okafor", "Benjamín Castillo Ríos", "Chiara Russo", "Dmytro Kovalenko", "Esperanza Cruz",
    "Fatima Al-Sayed", "Gabriel Santos", "Hana Yamamoto", "Isaac Goldberg", "Jayla Washington",
    "Khalid Haddad", "Lucía Fernández", "Maya Hernández Ruiz", "Nguyễn Minh Anh", "Olga Petrova",
    "Priya Raghunathan", "Quentin Dubois", "Rania مريم حداد", "Samuel O’Brien", "Tomás Aguilar",
    "Uma Krishnamurthy", "Valentina López-Montgomery de la Santísima Trinidad", "Wang Xiaoming 王小明",
    "Ximena Ortiz", "Yusuf Demir",
  ]

  static let mentors = [
    "Daniel Weaver", "Marisol Peña", "Grace Lindqvist", "Oluwaseun Adeyemi-Featherstonehaugh",
    "Hiro Tanaka",
  ]

  static let stories: [(letters: String, status: TeacherReport.Status, quiet: Int)] = [
    ("mmxmmbbmmemmmo", .onTrack, 5), ("mxmmmbbmxmmmxo", .onTrack, 11),
    ("mmmxmbbmxxmxxo", .slipping, 18), ("mmmmmbbxxxxxxo", .silent, 34),
    ("mmmmm+bmmmmmmo", .onTrack, 3), ("mmxmmbbhhhhhho", .onTrack, 0),
  ]

  static func teacher(count: Int, group: String? = "Period 3, Ms. Albright") -> TeacherReport {
    TeacherReport(
      heading: heading, teacherName: "Joan Albright", group: group,
      rules: TeacherReport.StatusRules(
        silentAfterDays: 21, tooEarlyWindows: 3, latestWindows: 8, benchmarkPercent: 65),
      students: (0..<count).map(student))
  }

  static func student(_ index: Int) -> TeacherReport.Student {
    let name = names[index % names.count]
    if index % 12 == 4 {
      return TeacherReport.Student(
        name: name, mentoring: .waiting(since: asOf - 20 - index))
    }
    let mentor = mentors[index % mentors.count]
    if index % 12 == 9 {
      let late = meetings(
        index % 24 == 9 ? "xxx" : "<o", from: day(2026, 11, 2 + (index % 24 == 9 ? 0 : 14)))
      return TeacherReport.Student(
        name: name,
        mentoring: .matched(
          TeacherReport.Match(
            mentorName: mentor, startedOn: asOf - 21, endedOn: nil, pause: nil,
            status: index % 24 == 9 ? .silent : .tooEarly, quietDays: 21, sharedGoals: [],
            meetings: late)))
    }
    let story = stories[index % stories.count]
    let isPaused = story.letters.utf8.suffix(2).elementsEqual("ho".utf8)
    let last = story.quiet == 0 ? day(2026, 10, 15) : asOf - story.quiet
    return TeacherReport.Student(
      name: name,
      mentoring: .matched(
        TeacherReport.Match(
          mentorName: mentor, startedOn: day(2026, 8, 24), endedOn: nil,
          pause: isPaused ? Pause(from: day(2026, 10, 24), to: nil) : nil, status: story.status,
          quietDays: story.quiet,
          sharedGoals: index % 4 == 0
            ? ["Explore careers in civil engineering", "Public speaking"] : ["Study habits"],
          meetings: meetings(
            story.letters, streak: story.status == .onTrack ? 3 : 0, longest: 5, last: last),
          coming: isPaused ? TeacherReport.Coming() : coming(index))))
  }

  /// Promises and meetings ahead, in turn.
  static func coming(_ index: Int) -> TeacherReport.Coming {
    switch index % 4 {
    case 0:
      TeacherReport.Coming(
        nextStep: .promise(.student, dueOn: asOf + 3), dueThisWeek: [asOf + 1, asOf + 3],
        meetingOn: asOf + 3, meetingAt: ClockTime(hour: 15, minute: 30))
    case 1: TeacherReport.Coming(nextStep: .latest(progress: 60, on: asOf - 11))
    case 2:
      TeacherReport.Coming(
        nextStep: .promise(.mentor, dueOn: asOf + 10), meetingOn: asOf + 1)
    default: TeacherReport.Coming(dueThisWeek: [asOf + 2])
    }
  }
}
