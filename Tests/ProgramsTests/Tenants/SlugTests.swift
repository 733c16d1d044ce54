import Programs
import Testing

@Suite("Slugs")
struct SlugTests {
  @Test(
    "Lower-case letters, digits and single hyphens make a slug", arguments: ["a", "r2-d2", "1"])
  func reads(_ text: String) {
    #expect(Slug(text)?.description == text)
  }

  @Test(
    "Anything else does not",
    arguments: ["", "-a", "a-", "a--b", "A", "é", "a b", "a/b", String(repeating: "a", count: 64)])
  func refuses(_ text: String) {
    #expect(Slug(text) == nil)
  }
}
