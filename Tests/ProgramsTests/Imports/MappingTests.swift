import CivilTime
import Programs
import Tabular
import Testing

@Suite("Headers and columns")
struct MappingTests {
  private func map(_ header: String) throws -> ColumnMapping<StudentColumn> {
    try MappedFile<StudentColumn>(
      TabularFile(name: "students.csv", bytes: Array("\(header)\nS1\n".utf8))
    ).mapping
  }

  @Test(
    "Headers are known in English and Spanish, whatever their case, spacing and accents",
    arguments: [
      ("Student ID", StudentColumn.externalID), ("SIS number", .externalID),
      ("MATRÍCULA", .externalID), ("First Name", .givenName), ("given-name", .givenName),
      ("Nombre", .givenName), ("Surname", .familyName), ("  apellidos ", .familyName),
      ("E-Mail", .email), ("Correo electronico", .email), ("Date of Birth", .birthDate),
      ("School", .site), ("Escuela", .site), ("Home Language", .languages),
      ("Parent 1 Email", .guardian1Email), ("Guardian Name", .guardian1Name),
      ("Correo del tutor 2", .guardian2Email), ("Disponibilidad", .availability),
    ])
  func synonyms(_ header: String, _ column: StudentColumn) throws {
    let dictionary = ColumnDictionary<StudentColumn>()
    #expect(dictionary.column(header) == column)
  }

  @Test("Every column is known by its own name, and no synonym means two columns of a kind")
  func unambiguous() {
    func check<Column: ImportColumn>(_: Column.Type) {
      let dictionary = ColumnDictionary<Column>()
      var owners: [HeaderKey: Column] = [:]
      for column in Column.allCases {
        #expect(dictionary.column(column.name) == column)
        for name in column.heading.synonyms + [column.name] {
          let owner = owners.updateValue(column, forKey: HeaderKey(name))
          #expect(owner == nil || owner == column, "\(name) means two columns")
        }
      }
    }
    check(StudentColumn.self)
    check(MentorColumn.self)
    check(GoalColumn.self)
  }

  @Test("What is left is listed as ignored, a second column of one meaning as repeated")
  func leftovers() throws {
    let mapping = try map("external_id,Shoe size,School,Campus,error,hint,line")
    #expect(mapping.ignored == ["Shoe size"])
    #expect(mapping.repeated == ["Campus"])
    #expect(mapping.columns == [.externalID, .site])
    #expect(mapping.spelling(of: .site) == "School" && mapping.spelling(of: .grade) == "grade")
  }

  @Test("An ignored header that is nearly a column is told, and which of two was read")
  func slips() async throws {
    let report = try CheckedRows(
      TabularFile(
        name: "f.csv",
        bytes: Array("external_id,Frist name,Emial,Shoe,School,Campus\nS1,Ana,,38,A,B".utf8)),
      by: StudentChecker(goals: GoalReader(nil)))
    #expect(report.mapping.ignored == ["Frist name", "Emial", "Shoe"])
    let remarks = report.mapping.remarks
    #expect(
      remarks.map(\.message) == [
        "the columns 'School' and 'Campus' mean the same",
        "the column 'Frist name' was ignored; did you mean given_name?",
        "the column 'Emial' was ignored; did you mean email?",
      ])
    #expect(remarks.first?.hint.hasPrefix("'School' was read") == true)
  }

  @Test("A file without a column that it must have is refused, with the likeliest header")
  func missing() throws {
    let error = try #require(throws: ImportError.self) { try map("Studnt ID,First name") }
    #expect(error.code == "columns.missing")
    #expect(error.message.contains("external_id"))
    #expect(error.hint.contains("'Studnt ID'"))
  }

  @Test(
    "What is no table of rows is refused in one sentence with a code",
    arguments: [
      ("", "file.empty"), ("external_id,given_name\n", "file.header_alone"),
      ("%PDF-1.7 ...", "file.pdf"), ("<html><body>", "file.html"),
    ])
  func noTable(_ text: String, _ code: String) throws {
    let file = TabularFile(name: "students.csv", bytes: Array(text.utf8))
    let error = try #require(throws: ImportError.self) {
      try RosterFile.students(from: file, goals: GoalReader(nil))
    }
    #expect(error.code == code)
    #expect(error.message.contains("students.csv") && !error.hint.isEmpty)
  }

  @Test("The order of day and month is the column's, and is asked for where nothing tells it")
  func dateOrder() throws {
    func births(_ dates: String..., order: DateOrder? = nil) throws -> [String] {
      let rows = dates.enumerated().map { "S\($0),\($1)" }.joined(separator: "\n")
      let file = TabularFile(name: "f.csv", bytes: Array("external_id,birth_date\n\(rows)".utf8))
      let students = try CheckedRows(
        file, by: StudentChecker(goals: GoalReader(nil)), dateOrder: order)
      return students.rows.map { $0.row.birthDate?.description ?? "-" }
    }
    #expect(try births("04/05/2011", "25/12/2010") == ["2011-05-04", "2010-12-25"])
    #expect(try births("04/05/2011", "12/25/2010") == ["2011-04-05", "2010-12-25"])
    #expect(try births("04/05/2011", order: .dayFirst) == ["2011-05-04"])
    let error = try #require(throws: ImportError.self) { try births("2011-01-02", "04/05/2011") }
    #expect(error.code == "date.order_unknown")
    #expect(error.message.contains("f.csv:3") && error.message.contains("birth_date"))
  }
}
