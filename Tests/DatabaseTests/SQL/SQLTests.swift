import Database
import Testing

@Suite("SQL text")
struct SQLTests {
  @Test("Interpolated values become numbered parameters")
  func values() {
    let name = "Robert'); DROP TABLE students;--"
    let sql: SQL = "SELECT \(1), \(name)"
    #expect(sql.text == "SELECT $1, $2")
  }

  @Test("A spliced fragment's parameters take the numbers that follow")
  func splicing() {
    let filter: SQL = "a = \("x") AND b = \("y") AND c = '$1'"
    let sql: SQL = "SELECT \(0) WHERE \(filter) LIMIT \(3)"
    #expect(sql.text == "SELECT $1 WHERE a = $2 AND b = $3 AND c = '$1' LIMIT $4")
  }

  @Test("Splicing past nine parameters renumbers each once")
  func manyFragments() {
    let parts = (0..<12).map { "\($0)" as SQL }
    let sql: SQL = "\(parts.joined(by: ", "))"
    let numbers = (1...12).map { "$\($0)" }
    #expect(sql.text == numbers.joined(separator: ", "))
    let twice: SQL = "\(sql); \(sql)"
    #expect(twice.text.hasSuffix("$23, $24"))
  }

  @Test("An identifier is quoted, its own quotes doubled")
  func identifiers() {
    let sql: SQL = "SELECT \(identifier: #"a"b"#)"
    #expect(sql.text == #"SELECT "a""b""#)
  }
}
