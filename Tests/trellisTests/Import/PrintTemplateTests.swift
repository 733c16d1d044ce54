import Testing

@testable import trellis

@Suite("Templates of files to import")
struct PrintTemplateTests {
  private func template(_ kind: String) async -> (status: ProcessStatus, out: String, err: String) {
    let printer = Printer(capturing: true)
    let status = await Invocation(
      arguments: ["import", "template", kind], printer: printer
    ).run()
    return (status, printer.transcript.out, printer.transcript.err)
  }

  @Test("A template is one row that begins with what a new row must fill in")
  func neededFirst() async {
    let beginnings = [
      "students": "external_id,given_name,family_name,email,birth_date,grade",
      "mentors": "external_id,given_name,family_name,email,phone", "goals": "code,name,parent",
      "check-ins": "student,mentor,occurred_at,external_id,entered_at",
      "exclusions": "student,mentor,reason", "pins": "student,mentor", "wishes": "from,to",
    ]
    for (kind, beginning) in beginnings {
      let answer = await template(kind)
      #expect(answer.status == .done)
      #expect(answer.out.hasPrefix(beginning), "\(kind): \(answer.out)")
      #expect(answer.out.filter(\.isNewline).count == 1)
    }
  }

  @Test("A kind that is none is wrong usage, and the kinds are named")
  func unknownKind() async {
    let answer = await template("pupils")
    #expect(answer.status == .usage)
    #expect(answer.out.isEmpty)
    #expect(answer.err.contains("students"))
  }
}
