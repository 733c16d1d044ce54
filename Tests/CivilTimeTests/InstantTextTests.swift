import CivilTime
import Testing

@Suite("Moments as text")
struct InstantTextTests {
  @Test(
    "A moment is read back as it is written",
    arguments: [
      "1970-01-01T00:00:00Z", "2026-12-01T12:00:00Z", "1969-12-31T23:59:59.000001Z",
      "2024-02-29T23:59:59.999999Z",
    ])
  func readBack(text: String) throws {
    #expect(try #require(Instant(text)).description == text)
  }

  @Test(
    "What is no moment of the calendar is refused",
    arguments: [
      "", "2026-12-01", "2026-12-01T12:00Z", "2026-12-01 12:00:00Z", "2026-12-01T12:00:00",
      "2026-12-01T24:00:00Z", "2026-12-01T12:60:00Z", "2026-12-01T12:00:60Z",
      "2026-02-30T12:00:00Z", "2026-12-01T12:00:00+0", "2026-12-01T12:00:00.12345Z",
      "2026-12-01T12:00:00,123456Z", "٢٠٢٦-12-01T12:0Z",
    ])
  func refused(text: String) {
    #expect(Instant(text) == nil)
  }
}
