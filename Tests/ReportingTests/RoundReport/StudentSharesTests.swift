import Matching
import Programs
import Testing

@testable import Reporting

@Suite("The share matched, group by group")
struct StudentSharesTests {
  /// Students numbered from 1, every third not ready, in sites of many sizes.
  private func students(_ count: Int) throws -> [RoundStudent] {
    let english = Programs.Language(code: "en")
    let spanish = Programs.Language(code: "es")
    return try (1...count).map { number in
      var profile = Profile(key: PersonKey(try #require(ExternalID("S\(number)"))))
      profile.goals = [try #require(GoalCode("stem"))]
      profile.languages = (number % 4 == 0 ? [spanish, english] : [english]).compactMap(\.self)
      for halfHour in 0...(number % 23) { profile.availability.insert(halfHour: halfHour) }
      profile.site = number % 7 == 0 ? nil : "Site \(number % (1 + number % 61))"
      if number % 3 == 0 { profile.heldBack = .consent }
      var student = RoundStudent(profile)
      student.grade = number % 5 == 0 ? nil : Grade(year: 1 + number % 12)
      return student
    }
  }

  private func group(_ shares: [Share], _ dimension: Share.Dimension, _ name: Share.Name) -> Share
    .Group?
  {
    shares.first { $0.dimension == dimension }?.groups.first { $0.name == name }
  }

  @Test("Every ready student is in one group of each kind", arguments: [0, 1, 4, 60, 900])
  func sums(count: Int) throws {
    let students = count == 0 ? [] : try students(count)
    let ready = students.filter(\.profile.isReady)
    let matched = Set(ready.map(\.profile.key).enumerated().filter { $0.offset % 3 > 0 }.map(\.1))
    let shares = StudentShares.shares(of: students, matched: matched)
    #expect(shares.map(\.dimension) == Share.Dimension.allCases)
    for share in shares {
      #expect(share.groups.reduce(0) { $0 + $1.ready } == ready.count)
      #expect(share.groups.reduce(0) { $0 + $1.matched } == matched.count)
      #expect(share.groups.count <= Share.longest + 3)
      #expect(share.groups.allSatisfy { $0.ready > 0 && $0.matched <= $0.ready })
    }
  }

  @Test("Sites go by name whatever its case, the lowest share first, small ones together")
  func sites() throws {
    var all = try students(40).filter(\.profile.isReady)
    for place in all.indices {
      all[place].profile.site =
        switch place {
        case ..<10: place % 2 == 0 ? "North" : "NORTH "
        case ..<20: "South"
        case ..<22: "East"
        case ..<23: "West"
        default: nil
        }
    }
    let matched = Set(all.prefix(18).map(\.profile.key))
    let shares = StudentShares.shares(of: all, matched: matched)
    let sites = try #require(shares.first { $0.dimension == .site }).groups
    #expect(sites.map(\.name) == [.typed("South"), .typed("North"), .small(2), .notStated])
    #expect(sites.map(\.ready) == [10, 10, 3, all.count - 23])
    #expect(sites.map(\.matched) == [8, 10, 0, 0])
    #expect(sites.map(\.percent) == [80, 100, 0, 0])
  }

  @Test("Hours a week go by bands that have no gap between them")
  func hours() throws {
    let bands = (1...30).map { count in
      var availability = Availability()
      for halfHour in 0..<count { availability.insert(halfHour: halfHour) }
      return HoursBand(halfHours: availability)
    }
    #expect(bands.prefix(3).allSatisfy { $0 == .underTwo })
    #expect(bands[3..<9].allSatisfy { $0 == .underFive })
    #expect(bands[9..<20].allSatisfy { $0 == .upToTen })
    #expect(bands[20...].allSatisfy { $0 == .overTen })
  }
}
