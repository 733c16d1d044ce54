import Schema
import Testing

@testable import trellis

@Suite("Lists and the folders they speak of")
struct FolderTests {
  @Test("Every migration of the folder ships, in order, without a gap")
  func migrationsShip() {
    let names = House.files(under: "sql/migrations").map {
      String($0.dropFirst("sql/migrations/".count))
    }
    #expect(SchemaFiles.migrations.map(\.name) == names)
    for (index, name) in names.enumerated() {
      let number = String(index + 1)
      let padded = String(repeating: "0", count: 4 - number.count) + number
      #expect(name.hasPrefix("V\(padded)__"), "\(name)")
    }
  }

  @Test("config/trellis.yaml shows every setting but the secrets, each with its default")
  func settingsAreShown() throws {
    let shown = try House.text(of: "config/trellis.yaml").split(separator: "\n")
      .filter { !$0.hasPrefix("#") }
      .map { line in
        let halves = line.split(separator: ":", maxSplits: 1)
        return "\(halves[0])=\(halves.count > 1 ? halves[1].drop { $0 == " " } : "")"
      }
    let known = SettingKey.allCases.filter { !$0.isSecret }
      .map { "\($0.rawValue)=\($0.standard ?? "")" }
    #expect(shown.sorted() == known.sorted())
  }
}
