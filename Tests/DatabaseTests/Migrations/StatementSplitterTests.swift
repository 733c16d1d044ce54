@testable import Database
import Testing

@Suite("Statement splitter")
struct StatementSplitterTests {
  @Test(
    "A semicolon that ends nothing does not split",
    arguments: [
      "SELECT 'a;b'", "SELECT 'it''s;'", #"SELECT E'\';' "#, #"SELECT "a;""b""#, "SELECT $$;$$",
      "SELECT $a$ $$;$$ ; $b$ $a$", "SELECT 1 /* ; /* ; */ ; */ + 1", "SELECT 1 -- ;\n + 1",
      "CREATE RULE r AS ON INSERT TO t DO (SELECT 1; SELECT 2)",
      "SELECT a$b$c",
      "CREATE FUNCTION f() RETURNS int BEGIN ATOMIC SELECT CASE WHEN true THEN 1 END; SELECT 2; END",
      #"SELECT U&'\0041;'"#, "SELECT type'x;', e.name FROM e",
    ])
  func oneStatement(_ text: String) throws {
    let statements = try StatementSplitter.statements(in: Array((text + ";").utf8))
    #expect(statements.count == 1)
    #expect(statements.first?.text == text)
  }

  @Test("A backslash escapes the quote in E'' alone")
  func backslash() throws {
    let plain = try StatementSplitter.statements(in: Array(#"SELECT '\'; SELECT 2"#.utf8))
    #expect(plain.map(\.text) == [#"SELECT '\'"#, "SELECT 2"])
    let name = try StatementSplitter.statements(in: Array(#"SELECT some'\'; SELECT 2"#.utf8))
    #expect(name.count == 2)
  }

  @Test("Each statement knows the line of its first word, comments before it left out")
  func lines() throws {
    let text = "-- head\n\nSELECT 1;\n/* two\nlines */ SELECT\n 2;\n;;\n-- tail\nSELECT 3"
    let statements = try StatementSplitter.statements(in: Array(text.utf8))
    #expect(statements.map(\.line) == [3, 5, 9])
    #expect(statements.map(\.text) == ["SELECT 1", "SELECT\n 2", "SELECT 3"])
  }

  @Test(
    "What is opened and never closed is refused",
    arguments: ["SELECT 'a", "SELECT \"a", "SELECT $x$ $$", "SELECT /* /* */ 1", #"SELECT E'\'"#])
  func unclosed(_ text: String) {
    #expect(throws: DatabaseError.self) {
      try StatementSplitter.statements(in: Array(text.utf8))
    }
  }

  @Test("No bytes, however cut or damaged, stop the splitter or lose a line")
  func damagedText() {
    let text = "CREATE FUNCTION f() AS $a$ 'x;' $a$; SELECT E'\\'', \"q\" /* c */; -- end\n(;)"
    var random = SystemRandomNumberGenerator()
    for _ in 0..<2000 {
      var bytes = Array(text.utf8)
      for _ in 0..<3 {
        guard let index = bytes.indices.randomElement(using: &random) else { continue }
        bytes[index] = UInt8.random(in: 0...255, using: &random)
      }
      bytes.removeLast(Int.random(in: 0..<bytes.count, using: &random))
      let newlines = bytes.count { $0 == 0x0A }
      for statement in (try? StatementSplitter.statements(in: bytes)) ?? [] {
        #expect(statement.line >= 1 && statement.line <= newlines + 1)
      }
    }
  }
}
