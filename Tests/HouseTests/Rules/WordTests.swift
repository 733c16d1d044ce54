import Testing

@Suite("Words that have no place in the house")
struct WordTests {
  @Test("Shipped code does without", arguments: Ban.all)
  func wordsAreAbsent(ban: Ban) {
    for file in House.sources
    where ban.except[file.path] == nil && !ban.modules.contains(file.module) {
      for line in file.linesOfCode(containing: ban.word) {
        Issue.record("\(file):\(line): \(ban.word) \(ban.reason)")
      }
    }
  }

  @Test("An exception that nobody needs any more is struck out", arguments: Ban.all)
  func exceptionsAreNeeded(ban: Ban) {
    for path in ban.except.keys {
      let file = House.sources.first { $0.path == path }
      #expect(file?.linesOfCode(containing: ban.word).isEmpty == false, "\(path): \(ban.word)")
    }
  }

  @Test("Nothing is left for later")
  func nothingIsLeftForLater() {
    // Written apart, so that this file is not its own first finding.
    for word in ["TO" + "DO", "FIX" + "ME"] {
      for file in House.sources + House.tests + House.samples {
        for (index, line) in file.lines.enumerated() where line.contains(word) {
          Issue.record("\(file):\(index + 1): \(word)")
        }
      }
    }
  }

  @Test("No test is disabled, expected to fail, or written for another framework")
  func noTestIsDisabled() {
    for word in [".disabled(", "withKnownIssue", "XCTest", ".enabled(if:"] {
      for file in House.tests {
        for line in file.linesOfCode(containing: word) {
          Issue.record("\(file):\(line): \(word)")
        }
      }
    }
  }

  @Test("A name says what a thing is, and no type bears its module's name")
  func namesSayWhatThingsAre() {
    let modules = Set(House.sources.map(\.module))
    let banned = ["Manager", "Helper", "Util", "Utils", "Common", "Core", "Base", "Impl", "Info"]
    for file in House.sources {
      #expect(!file.name.contains("+"), "\(file)")
      for (line, type) in file.types {
        #expect(!modules.contains(type), "\(file):\(line): \(type) hides its module")
        for word in banned where type.hasSuffix(word) {
          Issue.record("\(file):\(line): \(type) is a word for anything")
        }
      }
    }
  }

  @Test("SQL is written in queries, in migrations and in the database's own room")
  func sqlHasItsPlace() {
    let verbs = [
      "SELECT ", "INSERT INTO ", "UPDATE ", "DELETE FROM ", "WITH ", "CREATE ", "ALTER ", "DROP ",
      "GRANT ", "TRUNCATE ", "COPY trellis.",
    ]
    for file in House.sources
    where file.module != "Database" && !file.name.hasSuffix("Queries.swift") {
      for (line, text) in file.literals {
        let text = text.drop(while: \.isWhitespace)
        #expect(!verbs.contains(where: text.hasPrefix), "\(file):\(line): SQL outside ...Queries")
      }
    }
  }
}
