import CivilTime
import Database
import Foundation
import Matching
import Programs
import Relationships
import Support
import Testing

@Suite("The story of a pair", .tenant)
struct StoryTests {
  @Test("It tells of open promises, requests, gifts, goals and the next meeting as of its day")
  func facts() async throws {
    let scene = try await StoryScene.make()
    try await scene.promise("mentor", "Bring it", made: "2026-09-09", due: "2026-09-16")
    try await scene.promise(
      "student", "Write", made: "2026-09-09", due: "2026-09-16", kept: "2026-09-20")
    for day in ["2026-09-15", "2026-09-25", "2026-09-24"] {
      try await scene.add(
        "meetings", "starts_on, place", "\(try #require(Day(day))), 'Library'",
        entered: "2026-09-10")
    }
    for day in ["2026-09-09", "2026-09-16"] {
      try await scene.add(
        "contributions", "given_by, kind, occurred_on",
        "'student', 'taught', \(try #require(Day(day)))", entered: day)
      try await scene.add(
        "goal_steps", "goal, occurred_on, progress",
        "'arts.music', \(try #require(Day(day))), \(day == "2026-09-09" ? 20 : 55)", entered: day)
    }
    try await scene.add(
      "requests", "asked_by, asked_at", "'mentor', '2026-09-17 03:00Z'", entered: "2026-09-17")
    let early = try await scene.story(asOf: "2026-09-18")
    #expect(early.promises.map(\.wording) == ["Bring it", "Write"])
    #expect(early.commonGoals == ["Computing"])
    #expect(early.goals.map(\.name) == ["Music"])
    #expect(early.goals.map(\.progress?.percent) == [55])
    #expect(early.gifts.map(\.count) == [2])
    // 03:00 in London is still the evening before in Chicago.
    #expect(early.requests.map(\.askedOn) == [Day("2026-09-16")])
    #expect(early.nextMeeting?.on == Day("2026-09-24"))
    #expect(try await scene.story(asOf: "2026-09-20").promises.map(\.wording) == ["Bring it"])
  }

  @Test("It says in a line why the status is what it is")
  func reasons() async throws {
    let scene = try await StoryScene.make()
    try await scene.meet("2026-09-09", "2026-09-16", "2026-09-23")
    #expect(try await scene.story(asOf: "2026-09-01").reason == "The match begins on 2026-09-07.")
    #expect(
      try await scene.story(asOf: "2026-09-15").reason
        == "Too early to say: 1 expected window so far.")
    #expect(
      try await scene.story(asOf: "2026-09-30").reason == "Met in 3 of the last 3 expected windows."
    )
    let slipping = try await scene.story(asOf: "2026-10-12")
    #expect(slipping.consistency?.status == .slipping)
    #expect(slipping.reason == "Met in 3 of the last 5 expected windows, the last 2 missed.")
    #expect(
      try await scene.story(asOf: "2026-10-20").reason
        == "No meeting for 27 days that count, the last on 2026-09-23.")
  }

  @Test("Its document has every field, null or empty where there is nothing")
  func json() async throws {
    let scene = try await StoryScene.make()
    let bytes = try await scene.story(asOf: "2026-09-30").json
    let document = try #require(
      try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
    #expect(document["student_name"] as? String == "Ana López")
    #expect(document["status"] as? String == "silent")
    #expect((document["consistency"] as? [String: Any])?["expected"] as? Int == 3)
    for name in [
      "common_goals", "shared_goals", "open_promises", "gave", "open_requests", "holds",
      "support_contacts",
    ] {
      #expect(document[name] is [Any], "\(name)")
    }
    #expect(document["next_meeting"] is NSNull)
    #expect(document["closure"] is NSNull)
  }
}
