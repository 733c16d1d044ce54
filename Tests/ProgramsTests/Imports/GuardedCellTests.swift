import Programs
import SeparatedText
import Tabular
import Testing

@Suite("Cells that a spreadsheet could take for formulas")
struct GuardedCellTests {
  private func notes(_ cells: [String], _ style: TabularWriter.Style = .csv) throws -> [String?] {
    var writer = TabularWriter(style)
    writer.row(["external_id", "notes"])
    for (number, cell) in cells.enumerated() { writer.row(["S\(number)", cell]) }
    let goals = GoalReader(GoalTree.dotted([]))
    return try RosterFile.students(
      from: TabularFile(name: "students.csv", bytes: writer.bytes), goals: goals
    ).rows.map(\.row.notes)
  }

  @Test("What Trellis writes with an apostrophe in front comes back without it")
  func written() throws {
    let cells = ["=SUM(1)", "+1 309 555 0100", "-x", "@home", "'=x", "''-5", "-5", "a\r\n=b"]
    #expect(try notes(cells) == cells)
  }

  @Test(
    "An apostrophe that a person typed stays, unless it keeps a sign from beginning a formula",
    arguments: [
      ("'t Hooft", "'t Hooft"), ("'", "'"), ("''", "''"), ("O'Dwyer", "O'Dwyer"),
      ("'tis", "'tis"), ("'=SUM(1)", "=SUM(1)"), ("'+1 309 555 0100", "+1 309 555 0100"),
      (" '-5 ", "-5"), ("'= ", "="),
    ])
  func typed(_ cell: String, _ read: String) throws {
    #expect(try notes([cell], TabularWriter.Style(isFormulaSafe: false)) == [read])
  }
}
