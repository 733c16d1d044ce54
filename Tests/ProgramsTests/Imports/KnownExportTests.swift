import CivilTime
import Tabular
import Testing

@testable import Programs

@Suite("Exports of other systems")
struct KnownExportTests {
  private func students(_ text: String) throws -> (
    mapping: ColumnMapping<StudentColumn>, rows: [StudentRow], errors: [ImportProblem]
  ) {
    let checked = try CheckedRows(
      TabularFile(name: "export.csv", bytes: Array(text.utf8)),
      by: StudentChecker(goals: GoalReader(nil)))
    return (checked.mapping, checked.rows.map(\.row), checked.errors)
  }

  private func read(_ text: String) throws -> [String] {
    let (_, rows, errors) = try students(text)
    #expect(errors.isEmpty, "\(errors)")
    return rows.map { row in
      [
        row.externalID?.text, row.givenName?.text, row.familyName?.text, row.email?.text,
        row.birthDate?.description, row.grade?.description, row.guardian1.name?.description,
        row.guardian1.email?.text,
      ].map { $0 ?? "-" }.joined(separator: "|")
    }
  }

  @Test("OneRoster's users.csv: the sourcedId is the id, the number of the school is not")
  func oneRoster() throws {
    let rows = try read(
      """
      sourcedId,status,dateLastModified,enabledUser,orgSourcedIds,role,username,userIds,givenName,familyName,middleName,identifier,email,sms,phone,agentSourcedIds,grades,password
      u-1,active,2026-08-01T00:00:00Z,true,org-1,student,ana.l,,Ana,López,María,10441,ana@example.org,,,u-9,09,
      """)
    #expect(rows == ["u-1|Ana|López|ana@example.org|-|9|-|-"])
  }

  @Test("Of OneRoster's users, students alone are read, and nobody who has left")
  func oneRosterOthers() throws {
    let rows = try read(
      """
      sourcedId,status,enabledUser,role,givenName,familyName,grades,password
      u-1,active,true,student,Ana,López,09,secret
      u-2,active,true,teacher,Tom,Ray,,secret
      u-3,,TRUE,Student,Bo,Li,10,
      u-4,tobedeleted,true,student,Cy,Ng,10,
      u-5,active,false,student,Di,Ng,10,
      """)
    #expect(rows == ["u-1|Ana|López|-|-|9|-|-", "u-3|Bo|Li|-|-|10|-|-"])
  }

  @Test("Clever's students.csv: Student_id is the id, whatever other numbers there are")
  func clever() throws {
    let rows = try read(
      """
      School_id,Student_number,Student_id,State_id,Last_name,Middle_name,First_name,Grade,Gender,DOB,Home_language,Student_email,Contact_name,Contact_type,Contact_relationship,Contact_phone,Contact_email
      01,889,100001,NY1,López,,Ana,9,F,04/23/2011,Spanish,ana@example.org,Rosa López,primary,Mother,309-555-0100,rosa@example.org
      """)
    #expect(
      rows == ["100001|Ana|López|ana@example.org|2011-04-23|9|Rosa López|rosa@example.org"])
  }

  @Test("PowerSchool: the table before the dot goes, LastFirst is taken apart")
  func powerSchool() throws {
    #expect(
      try read(
        """
        STUDENTS.ID\tSTUDENTS.Student_Number\tSTUDENTS.LastFirst\tSTUDENTS.Grade_Level\tSTUDENTS.DOB\tSTUDENTS.SchoolID\tMother\tGuardianEmail\tFather
        5512\t10441\tGarcía López, Ana María\t9\t4/23/2011\t110\tLópez, Rosa\trosa@example.org\tJosé García
        """)
        == ["10441|Ana María|García López|-|2011-04-23|9|Rosa López|rosa@example.org"])
    #expect(
      try read(
        "Student_Number,First_Name,Last_Name,Grade_Level,DOB,SchoolID,Home_Room\n7,Bo,Li,1,,110,B2"
      )
      .count == 1)
  }

  @Test("Infinite Campus and Skyward")
  func others() throws {
    #expect(
      try read(
        """
        student.studentNumber,student.stateID,student.lastName,student.firstName,student.grade,student.birthdate,student.homeroomTeacher
        4711,N1,Ng,Cy,10,2010-02-03,"Moreau, Di"
        """) == ["4711|Cy|Ng|-|2010-02-03|10|-|-"])
    #expect(
      try read(
        """
        Other ID,NameID,Student Name,Grade,Grad Yr,Birth Date,Entity,Guardian 1 Name,Guardian 1 Email
        991,12,"Ng, Cy",10,2029,02/23/2010,110,Di Ng,di@example.org
        """) == ["991|Cy|Ng|-|2010-02-23|10|Di Ng|di@example.org"])
  }

  @Test("Forms: questions are columns, the time and the number of an answer are not")
  func forms() throws {
    let google = try students(
      """
      Timestamp,Email Address,What is your first name?,What is your last name?,Student ID,What grade are you in?,Which languages do you speak?
      2026/09/01 3:30:12 PM AST,ana@example.org,Ana,López,S1,9,"English, Spanish"
      """)
    #expect(google.errors.isEmpty)
    #expect(google.rows.first?.languages?.map(\.code) == ["en", "es"])
    #expect(google.rows.first?.email?.text == "ana@example.org")
    #expect(google.mapping.ignored == ["Timestamp"])
    let microsoft = try students(
      """
      ID,Start time,Completion time,Email,Name,Student ID,Grade
      1,9/1/26 15:30:12,9/1/26 15:34:00,ana@example.org,Ana López,S1,9
      """)
    #expect(microsoft.rows.first?.externalID?.text == "S1")
    #expect(microsoft.rows.first?.familyName?.text == "López")
    let spanish = try students(
      """
      Marca temporal,Dirección de correo electrónico,Nombre completo,Matrícula,Grado
      01/09/2026 15:30:12,ana@example.org,"García López, Ana",S1,9
      """)
    #expect(spanish.rows.first?.familyName?.text == "García López")
  }

  @Test("A whole name is taken apart; where it could be otherwise, that is told")
  func wholeNames() throws {
    func parts(_ name: String) -> String {
      let whole = WholeName(name)
      return "\(whole.given)|\(whole.family)\(whole.isGuess ? "?" : "")"
    }
    #expect(parts("García López, Ana") == "Ana|García López")
    #expect(parts("Ana López") == "Ana|López")
    #expect(parts("Ana García López") == "Ana García|López?")
    #expect(parts("Ana María de la Cruz") == "Ana María|de la Cruz")
    #expect(parts("John Smith Jr.") == "John|Smith Jr.")
    #expect(parts("Smith, Jr.") == "Smith|Jr.")
    #expect(parts("Ana") == "Ana|" && parts(",") == "|" && parts(", Ana") == "Ana|")
    let checked = try CheckedRows(
      TabularFile(
        name: "f.csv",
        bytes: Array("id,Name\nS1,Ana García López\nS2,Bo Li\n".utf8)),
      by: StudentChecker(goals: GoalReader(nil)))
    #expect(checked.warnings.map(\.code) == ["name.split"])
    #expect(checked.rows.map { $0.row.familyName?.text } == ["López", "Li"])
  }

  @Test("Every known export is recognised by its own headers and names columns that there are")
  func sound() {
    #expect(KnownExport.all.count == 9)
    for export in KnownExport.all {
      let names = export.kinds.flatMap { kind in
        kind == "students"
          ? StudentColumn.allCases.map(\.name)
          : kind == "mentors" ? MentorColumn.allCases.map(\.name) : []
      }
      #expect(!export.kinds.isEmpty)
      for entry in export.mapping.entries {
        guard let column = entry.column else { continue }
        #expect(names.contains(column), "\(export.name): \(column)")
      }
      let marks = export.mapping.entries.map(\.header)
      #expect(export.isRecognised(in: marks + ["role"]), "\(export.name)")
    }
  }
}
