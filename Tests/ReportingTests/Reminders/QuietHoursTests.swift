import Testing

@testable import Reporting

@Suite("Quiet hours")
struct QuietHoursTests {
  @Test("A night begins in the evening and ends in the morning")
  func night() throws {
    let night = try #require(QuietHours("20:00-08:00"))
    #expect(night == ReminderSettings.usual.quiet)
    #expect([0, 479, 1200, 1439].allSatisfy(night.contains))
    #expect([480, 720, 1199].allSatisfy { !night.contains($0) })
    let noon = try #require(QuietHours("12:00-13:30"))
    #expect(noon.contains(720) && noon.contains(809) && !noon.contains(810))
    let none = try #require(QuietHours("none"))
    #expect((0..<1440).allSatisfy { !none.contains($0) })
    #expect([night, noon, none].map(\.description) == ["20:00-08:00", "12:00-13:30", "none"])
  }

  @Test(
    "What is no span of hours is refused",
    arguments: [
      "", "20", "20:00", "20:00-", "-08:00", "20:00-24:00", "20:60-08:00", "20:00-08:00-09:00",
      "8-20", "08:00-08:00", "20:0-08:00", "+8:00-20:00",
    ])
  func refused(text: String) {
    #expect(QuietHours(text) == nil)
  }
}
