import Foundation
import Testing

@testable import trellis

@Suite("Settings")
struct SettingsTests {
  @Test("The environment wins over the project's file, that over the user's, that over defaults")
  func precedence() throws {
    let project = try SettingsFile(text: "tenant: north\nformat: csv\n", path: "project.yaml")
    let user = try SettingsFile(text: "tenant: south\nprogram: autumn\n", path: "user.yaml")
    let settings = try Settings(
      environment: ["TRELLIS_FORMAT": "json"], files: [project, user])
    #expect(settings[.format] == "json")
    #expect(settings[.tenant] == "north")
    #expect(settings[.program] == "autumn")
    #expect(settings[.insecure] == "false")
    #expect(settings.value(of: .format)?.origin.description == "environment TRELLIS_FORMAT")
    #expect(settings.value(of: .tenant)?.origin.description == "project.yaml:1")
    #expect(settings.value(of: .program)?.origin.description == "user.yaml:2")
  }

  @Test("An unknown key is refused with its file, its line and the nearest key")
  func unknownKey() {
    let failure = #expect(throws: Failure.self) {
      try SettingsFile(text: "format: csv\n\ntenat: x\n", path: "trellis.yaml")
    }
    #expect(failure?.message == "trellis.yaml:3: 'tenat' is not a setting.")
    #expect(failure?.hint.hasPrefix("Did you mean 'tenant'?") == true)
    #expect(failure?.status == .usage)
  }

  @Test(
    "A value that cannot be is refused",
    arguments: ["format: yaml", "database_pool_size: 0", "insecure: perhaps"])
  func badValue(_ line: String) {
    #expect(throws: Failure.self) {
      try Settings(
        environment: [:], files: [try SettingsFile(text: line + "\n", path: "trellis.yaml")])
    }
  }

  @Test("The database's address has no place in a file")
  func secretsStayOut() {
    #expect(throws: Failure.self) {
      try SettingsFile(text: "database_url: postgresql://x\n", path: "trellis.yaml")
    }
  }

  @Test("config/trellis.yaml shows every key with its default")
  func documentedCompletely() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let path = root.appending(path: "config/trellis.yaml").path
    let text = try String(contentsOfFile: path, encoding: .utf8)
    let file = try SettingsFile(text: text, path: path)
    for key in SettingKey.allCases where !key.isSecret {
      #expect(text.contains("\n\(key.rawValue):"), "\(key.rawValue) is not shown")
      #expect(file.values[key]?.text == key.standard)
    }
  }
}
