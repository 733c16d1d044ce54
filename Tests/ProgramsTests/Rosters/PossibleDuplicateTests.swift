import CivilTime
import Database
import Programs
import Support
import Testing

@Suite("People who may be the same", .tenant)
struct PossibleDuplicateTests {
  private let head = "external_id,given_name,family_name,email,birth_date,household\n"

  private func pairs(_ report: ImportReport) -> [String] {
    report.possibleDuplicates.map {
      "\($0.externalID) \($0.otherExternalID ?? "-") \($0.reason.rawValue)"
    }
  }

  @Test("Nicknames of one birth date and family name are listed, in the file and beyond it")
  func nicknames() async throws {
    let scene = try await ImportScene.make()
    let first = try await scene.students(
      head + """
        S1,William,Ng,,2011-09-01,H1
        S2,Bill,Ng,,2011-09-01,H2
        S3,José,Ruiz,,2010-02-03,
        S4,Bill,Ng,,2011-09-02,
        S5,Liam,Ng,,2011-09-01,H2
        """)
    #expect(
      pairs(first) == ["S2 S1 similar_name_and_birth_date"])
    let second = try await scene.students(
      head + "S6,Pepe,RUIZ,,2010-02-03,\nS7,Pepe,Ruiz,,2010-02-04,")
    #expect(pairs(second) == ["S6 S3 similar_name_and_birth_date"])
    #expect(second.counts.created == 2)
  }

  @Test("Twins are two people, with one address or without")
  func twins() async throws {
    let scene = try await ImportScene.make()
    let twins = try await scene.students(
      head + "S1,Ana,Ng,home@example.org,2011-09-01,H1\nS2,Eva,Ng,,2011-09-01,H1")
    #expect(pairs(twins) == [])
    let third = try await scene.students(head + "S3,Mia,Ng,home@example.org,2011-09-01,")
    #expect(pairs(third) == [])
    #expect(third.counts.created == 1)
  }

  @Test("A file of people who are all alike is told row by row, not pair by pair")
  func allAlike() async throws {
    let scene = try await ImportScene.make()
    let rows = (1...3000).map { "S\($0),Ana,Ng,,2011-09-01,\n" }.joined()
    let report = try await scene.students(head + rows)
    #expect(report.possibleDuplicates.count == ImportReport.listed)
    #expect(
      pairs(report).prefix(2) == [
        "S2 S1 same_name_and_birth_date", "S3 S2 same_name_and_birth_date",
      ])
  }

  @Test("The same name with the same address in one file is listed")
  func sameAddressInFile() async throws {
    let scene = try await ImportScene.make()
    let report = try await scene.students(
      "external_id,given_name,family_name,email\nS1,Ana,Ng,ana@example.org\nS2,ANA,Ng,Ana@example.org"
    )
    #expect(pairs(report) == ["S2 S1 same_email"])
  }

  @Test("Somebody known whose name or birth date changes is compared anew")
  func changed() async throws {
    let scene = try await ImportScene.make()
    _ = try await scene.students(
      head + "S1,Ana,Ng,,2011-09-01,\nS2,Ana,Ng,,2011-09-02,\nS3,Bo,Li,,,")
    let report = try await scene.students(head + "S2,Ana,Ng,,2011-09-01,\nS3,Bo,Li,,,")
    #expect(pairs(report) == ["S2 S1 same_name_and_birth_date"])
    let again = try await scene.students(head + "S2,Ana,Ng,,2011-09-01,\nS3,Bo,Li,,,")
    #expect(pairs(again) == [])
  }
}
