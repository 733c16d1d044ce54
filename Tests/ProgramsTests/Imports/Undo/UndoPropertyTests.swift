import Support
import Testing

@testable import Programs

@Suite("Undoing random imports", .tenant)
struct UndoPropertyTests {
  @Test("What is left is what was there before", arguments: 1...8)
  func alone(seed: UInt64) async throws {
    let scene = try await ImportScene.make()
    var files = RandomRosters(seed: seed)
    _ = try await scene.students(files.base())
    let before = try await scene.state()
    let report = try await scene.students(files.first())
    #expect(report.complaints == [])
    #expect(try await scene.state() != before)
    let undone = try await scene.undo(report)
    #expect(undone.kept == [])
    #expect(undone.counts.created >= report.counts.created)
    let differences = try await scene.differences(from: before)
    #expect(differences == [])
  }

  @Test("What is left is what was there before and what came later", arguments: 1...8)
  func withLaterChanges(seed: UInt64) async throws {
    let scene = try await ImportScene.make()
    try await scene.twin.goals()
    var files = RandomRosters(seed: seed)
    let (base, first, later) = (files.base(), files.first(), files.later())
    _ = try await scene.students(base)
    let report = try await scene.students(first)
    let second = try await scene.students(later)
    #expect(report.complaints + second.complaints == [])
    let undone = try await scene.undo(report)
    _ = try await scene.twin.students(base)
    let twins = try await scene.twin.students(later)
    let afterFirst = try await scene.differences(from: scene.twin.state())
    #expect(afterFirst == [])
    #expect(undone.kept.allSatisfy { $0.reason == "changed" && $0.field != nil })
    // And when the later one goes too, nothing is left of either.
    try await scene.undo(second)
    try await scene.undo(twins, tenant: scene.test.hillcrest)
    let afterBoth = try await scene.differences(from: scene.twin.state())
    #expect(afterBoth == [])
  }
}
