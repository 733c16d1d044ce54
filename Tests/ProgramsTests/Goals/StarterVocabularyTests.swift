import Foundation
import Programs
import Testing

@Suite("Starter vocabularies")
struct StarterVocabularyTests {
  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().appending(path: "../../../config/goals").standardized

  private static var files: [URL] {
    ((try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil))
      ?? [])
      .sorted { $0.path < $1.path }
  }

  /// The goals of a file whose only quoted cells are names.
  private static func goals(_ file: URL) throws -> [Goal] {
    try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst().map { line in
      let quoted = line.split(separator: "\"", omittingEmptySubsequences: false)
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      return Goal(
        code: try #require(GoalCode(cells[0])),
        name: quoted.count == 3 ? String(quoted[1]) : cells[1],
        parent: GoalCode(cells[cells.count - 2]),
        aliases: CellList.items(of: cells[cells.count - 1]))
    }
  }

  @Test("Each is a tree whose names and aliases are told apart")
  func trees() throws {
    #expect(Self.files.count == 2)
    for file in Self.files { try expectTree(Self.goals(file)) }
  }

  @Test("Together they are one such tree, so that a program can import both")
  func together() throws {
    try expectTree(Self.files.flatMap(Self.goals))
  }

  private func expectTree(_ goals: [Goal]) throws {
    let reader = GoalReader(try GoalTree.checked(goals).get())
    #expect(goals.count > 30)
    for goal in goals {
      for name in [goal.code.text, goal.name] + goal.aliases {
        #expect(reader.parse(name).value == [goal.code], "\(name)")
      }
    }
  }
}
