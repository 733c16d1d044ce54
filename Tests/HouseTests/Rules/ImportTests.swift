import Testing

/// Who may import whom: the diagram of docs/architecture.md.
///
/// SwiftPM lets a module import what its dependencies depend on, so the manifest alone does not
/// keep the layers apart.
private let arrows: [String: Set<String>] = [
  "CivilTime": [],
  "JSON": [],
  "Checksums": [],
  "SeparatedText": [],
  "Tabular": ["CivilTime"],
  "Assignment": [],
  "HTML": [],
  "Threads": [],
  "Schema": [],
  "Documents": ["HTML", "Threads", "CivilTime", "SeparatedText"],
  "Mail": ["Threads", "CivilTime", "Checksums"],
  "Database": ["Schema", "Threads", "Checksums", "CivilTime"],
  "Jobs": ["Database", "CivilTime", "JSON", "Threads"],
  "Programs": ["Jobs", "Database", "Tabular", "SeparatedText", "CivilTime", "Checksums", "JSON"],
  "Matching": ["Programs", "Assignment"],
  "Relationships": ["Matching"],
  "Reporting": ["Relationships", "Documents", "Mail"],
  "trellis": ["Reporting"],
]

/// Libraries of others, each with the rooms that may know of it.
private let guests: [String: Set<String>] = [
  "CPQ": ["Database"],
  "Schema": ["Database"],
  "Subprocess": ["Database"],
  "SystemPackage": ["Database"],
  "CCrypto": ["Checksums"],
  "CTerminal": ["trellis"],
  "CZip": ["Tabular", "Documents"],
  "CExpat": ["Tabular"],
  "CXLSXWriter": ["Documents"],
  "CPangoCairo": ["Documents"],
  "CQPDF": ["Documents"],
  "CCurl": ["Mail"],
  "ArgumentParser": ["trellis"],
  "Logging": ["trellis"],
  "Samples": ["trellis"],
  "KnownExports": ["Programs"],
  "Yams": ["Programs", "Matching", "trellis"],
]

/// What comes with the toolchain.
private let everywhere: Set = [
  "Foundation", "FoundationEssentials", "Glibc", "Musl", "Darwin", "Synchronization", "Swift",
  "Dispatch",
]

/// Leaves that stay small by knowing nothing of Foundation.
private let withoutFoundation: Set = [
  "CivilTime", "JSON", "Assignment", "HTML", "Tabular", "SeparatedText",
]

@Suite("The arrows between modules")
struct ImportTests {
  @Test("A module imports only what lies below it")
  func importsFollowTheDiagram() {
    for file in House.sources { checkImports(of: file) }
  }

  private func checkImports(of file: SwiftFile) {
    for (line, module) in file.imports where !everywhere.contains(module) {
      if let rooms = guests[module] {
        #expect(rooms.contains(file.module), "\(file):\(line): \(module) is not for \(file.module)")
      } else {
        #expect(
          Self.below(file.module).contains(module),
          "\(file):\(line): \(file.module) must not import \(module)")
      }
    }
  }

  @Test("Every module has its place in the diagram")
  func everyModuleIsDrawn() {
    let modules = Set(House.sources.map(\.module))
    #expect(modules.isSubset(of: Set(arrows.keys)))
  }

  @Test("Leaves do without Foundation")
  func leavesDoWithoutFoundation() {
    for file in House.sources where withoutFoundation.contains(file.module) {
      #expect(!file.imports.contains { $0.module.hasPrefix("Foundation") }, "\(file)")
    }
  }

  @Test("The checker of rounds shares no code with scorer and solver")
  func checkerStandsAlone() {
    let checkers = House.sources.filter { $0.path.contains("Matching/Verification/") }
    #expect(checkers.count > 5)
    let theirs = [
      "Assignment", "PairScore", "PairRules", "PairRecords", "RoundPeople", "ScoredPairs",
      "ScoreTables", "ScoreRow", "CandidateRow", "Candidates", "TieKeys", "CoverWeights",
      "RoundSolver",
    ]
    for file in checkers {
      for word in theirs {
        #expect(!file.code.contains { $0.contains(word) }, "\(file) knows \(word)")
      }
    }
  }

  @Test("A target declares in the manifest whatever its files import")
  func manifestAgrees() throws {
    let manifest = try Manifest()
    for (module, declared) in manifest.dependencies where arrows[module] != nil {
      let imported = Set(
        House.sources.filter { $0.module == module }.flatMap(\.imports)
          .map(\.module)
      ).subtracting(everywhere)
      #expect(imported.isSubset(of: declared), "\(module) imports what it does not declare")
    }
  }

  /// Everything under a module, along the arrows.
  private static func below(_ module: String) -> Set<String> {
    (arrows[module] ?? []).reduce(into: []) { reached, next in
      reached.insert(next)
      reached.formUnion(below(next))
    }
  }
}
