import Foundation
import Testing

@testable import Matching

@Suite("Policies")
struct PolicyTests {
  private func problem(_ yaml: String) -> PolicyProblem? {
    do throws(PolicyProblem) {
      _ = try Policy(yaml: yaml)
      return nil
    } catch {
      return error
    }
  }

  private static let folder = URL(filePath: #filePath)
    .deletingLastPathComponent().appending(path: "../../../config/matching").standardized

  private static var files: [URL] {
    (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil))
      ?? []
  }

  @Test("Every policy that ships is read, and bears its file's name")
  func shippedPolicies() throws {
    let files = Self.files
    #expect(files.count >= 3)
    for file in files {
      let policy = try Policy(yaml: String(contentsOf: file, encoding: .utf8))
      #expect("\(policy.name).yaml" == file.lastPathComponent)
    }
  }

  @Test("The default file, the built-in policy and its own text say the same")
  func standard() throws {
    let file = try String(contentsOf: Self.folder.appending(path: "default.yaml"), encoding: .utf8)
    for policy in [try Policy(yaml: file), try Policy(yaml: Policy.standard.text)] {
      #expect(policy.name == Policy.standard.name)
      #expect(policy.objective == .total)
      #expect(policy.minimumOverlapMinutes == 60)
      #expect(policy.targetOverlapMinutes == 120)
      #expect(policy.amongEquals == .score)
      #expect(policy.rulesOff.isEmpty)
      #expect(policy.requirements.isEmpty)
      #expect(policy.neverRematch == [.notAGoodFit, .safetyConcern])
      #expect(policy.weights == .standard)
      #expect(Component.allCases.map { policy.weights[$0] } == [30, 22, 10, 12, 10, 7, 5, 4])
    }
  }

  @Test(
    "A policy says which rules are off, what it requires in which order, and each side's weights")
  func everything() throws {
    let policy = try Policy(
      yaml: """
        name: ours
        objective: stable
        minimum_overlap_minutes: 0
        target_overlap_minutes: 30
        among_equals: lot
        rules: {no_common_mode: false, same_household: true, closed_badly: false}
        require:
          - primary_language
          - same_site
        never_rematch: [no_contact]
        weights: {shared_goals: 100}
        student_weights: {needs_met: 60, place: 40}
        mentor_weights: {reciprocity: 100}
        """)
    #expect(policy.objective == .stable)
    #expect(policy.amongEquals == .lot)
    #expect(policy.rulesOff == [.noCommonMode, .closedBadly])
    #expect(policy.requirements == [.primaryLanguage, .sameSite])
    #expect(policy.neverRematch == [.noContact])
    #expect(policy.weights[.sharedGoals] == 100)
    #expect(policy.weights[.wishes] == 0)
    #expect(policy.studentWeights?[.place] == 40)
    #expect(policy.mentorWeights?[.reciprocity] == 100)
    #expect(policy.minimumHalfHours == 0)
    #expect(policy.targetHalfHours == 1)
  }

  @Test("Weights that do not sum to 100 are refused with the sum they have")
  func weights() throws {
    let found = try #require(problem("name: x\nweights: {shared_goals: 50, place: 49}"))
    #expect(found.code == "policy.weights")
    #expect(found.line == 2)
    #expect(found.message.contains("99"))
    #expect(problem("weights: {shared_goals: 100}\nstudent_weights: {place: 101}")?.line == 2)
    #expect(problem("weights: {}")?.code == "policy.weights")
  }

  @Test(
    "Unknown keys, wrong types and values out of limits are refused with their line",
    arguments: [
      ("name: x\nobjectve: total", "policy.unknown_key", 2),
      ("weights:\n  shared_goals: 50\n  shared_gaols: 50", "policy.unknown_key", 3),
      ("rules: {student_not_ready: false}", "policy.unknown_key", 1),
      ("rules: {excluded: false}", "policy.unknown_key", 1),
      ("\nobjective: best", "policy.out_of_range", 2),
      ("name: x\n\nminimum_overlap_minutes: '60'", "policy.wrong_type", 3),
      ("minimum_overlap_minutes: 60.0", "policy.wrong_type", 1),
      ("minimum_overlap_minutes: -30", "policy.wrong_type", 1),
      ("minimum_overlap_minutes: 45", "policy.out_of_range", 1),
      ("minimum_overlap_minutes: 0x3C", "policy.wrong_type", 1),
      ("target_overlap_minutes: 0", "policy.out_of_range", 1),
      ("target_overlap_minutes: 999999999999999999999", "policy.wrong_type", 1),
      ("rules: {same_household: yes}", "policy.wrong_type", 1),
      ("rules: [same_household]", "policy.wrong_type", 1),
      ("require: same_site", "policy.wrong_type", 1),
      ("require: [same_side]", "policy.out_of_range", 1),
      ("never_rematch: [[a]]", "policy.wrong_type", 1),
      ("never_rematch: [not_a_god_fit]", "policy.out_of_range", 1),
      ("weights: {shared_goals: 1e2}", "policy.wrong_type", 1),
      ("name: [a]", "policy.wrong_type", 1),
      ("- name", "policy.wrong_type", 1),
      ("just text", "policy.wrong_type", 1),
      ("1: 2", "policy.unknown_key", 1),
      ("name: x\nname: y", "policy.unreadable", 1),
      ("a: b: c", "policy.unreadable", 1),
      ("name: 'x", "policy.unreadable", 1),
    ])
  func refused(_ yaml: String, _ code: String, _ line: Int) {
    let found = problem(yaml)
    #expect(found?.code == code)
    #expect(found?.line == line, "\(String(describing: found))")
  }

  @Test(
    "An empty file is refused in one sentence", arguments: ["", "# nothing\n", "---\n", "\u{0}"])
  func empty(_ yaml: String) {
    #expect(
      problem(yaml)?.code == "policy.unreadable" || problem(yaml)?.code == "policy.wrong_type")
  }

  @Test("A misspelt key is answered with the nearest")
  func suggestion() {
    #expect(problem("objectve: total")?.hint == "Did you mean objective?")
  }
}
