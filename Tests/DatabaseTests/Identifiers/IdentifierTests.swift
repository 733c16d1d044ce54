import CivilTime
import Database
import Support
import Synchronization
import Testing

@Suite("Identifiers")
struct IdentifierTests {
  @Test("An identifier's text is read back as the same identifier")
  func text() {
    let source = IdentifierSource.deterministic(seed: 7, at: FixedClock.noon.now())
    for _ in 0..<200 {
      let id: ID<Never> = source.next()
      #expect(ID(id.description) == id)
      #expect(ID(id.description.uppercased()) == id)
    }
  }

  @Test(
    "What is not exactly 36 characters of a UUID is refused",
    arguments: [
      "", "018f3a5c1c2b7d3e8f400123456789ab", "{018f3a5c-1c2b-7d3e-8f40-0123456789ab}",
      "018f3a5c-1c2b-7d3e-8f40-0123456789a", "018f3a5c-1c2b-7d3e-8f40-0123456789abc",
      "018f3a5c-1c2b-7d3e-8f40-0123456789ag", "018f3a5c-1c2b-7d3e8-f40-0123456789ab",
      " 18f3a5c-1c2b-7d3e-8f40-0123456789ab", "018f3a5c-1c2b-7d3e-8f40-0123456789é",
    ])
  func strictText(_ text: String) {
    #expect(ID<Never>(text) == nil)
  }

  @Test(
    "Identifiers grow, even when thousands are made within a millisecond or the clock goes back")
  func monotonic() {
    let times = Mutex([5_000_000, 5_000_000, 4_000_000, 6_000_000] as [Int64])
    let clock = WallClock {
      times.withLock { times in
        let time = times.count > 1 ? times.removeFirst() : times[0]
        return Instant(microsecondsSince1970: time)
      }
    }
    let source = IdentifierSource(clock: clock) { .max }
    let ids = (0..<20_000).map { _ in source.next() as ID<Never> }
    #expect(zip(ids, ids.dropFirst()).allSatisfy { $0 < $1 })
  }

  @Test("They are UUIDs of version 7 that carry the clock's millisecond")
  func version() {
    let noon = FixedClock.noon.now()
    let id: ID<Never> = IdentifierSource.deterministic(seed: 1, at: noon).next()
    let digits = Array(id.description)
    #expect(digits[14] == "7" && "89ab".contains(digits[19]))
    let time = UInt64(String(digits[0..<8] + digits[9..<13]), radix: 16)
    #expect(time == UInt64(noon.microsecondsSince1970 / 1000))
  }

  @Test("A deterministic source repeats itself")
  func deterministic() {
    let make = { IdentifierSource.deterministic(seed: 42, at: FixedClock.noon.now()) }
    let (first, second) = (make(), make())
    for _ in 0..<50 { #expect(first.next() as ID<Never> == second.next()) }
  }
}
