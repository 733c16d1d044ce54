import JSON
import Programs
import Reporting

/// Shows a student's letter before anything goes out: `report guardian --preview-for-student S1001`.
struct LetterPreview {
  let student: String
  let request: ReportRequest
  let files: ReportFileOptions

  func show(in office: Office) async throws {
    let folder = files.dryRun ? nil : files.out
    guard folder != nil || office.global.format?.files == nil else {
      throw Failure(
        .usage, "reports.no_folder", "A preview is printed as text; other files need a folder.",
        hint: "Add --out FOLDER, or leave --format away.")
    }
    let person = try await ParticipantFailure.translating {
      try await office.enrollments().find(
        .student, student, of: request.program.id, tenant: request.tenant.id)
    }
    let options = try files.batch(in: office, needsFolder: false)
    let made = try await ReportFailure.translating {
      try await office.reports().previews(of: person, request, into: folder, options)
    }
    if try office.format == .json {
      office.printer.out(Self.document(made.previews))
    } else if let folder {
      for name in made.previews.flatMap(\.files) { office.printer.say("\(folder)/\(name)") }
    } else {
      for preview in made.previews { office.printer.out(preview.text) }
    }
    office.printer.note(
      "Preview only: nobody is told. \(Self.recipients(made.recipients))")
    LeftOutPrinting.lines(made.leftOut).forEach(office.printer.note)
  }

  private static func recipients(_ ids: [String]) -> String {
    ids.isEmpty
      ? "No guardian would get this letter."
      : "It would go to \(ids.count == 1 ? "guardian" : "guardians") "
        + "\(ids.joined(separator: ", "))."
  }

  private static func document(_ previews: [GuardianPreview]) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("schema_version", 1)
      json.key("previews")
      json.array { json in
        for preview in previews {
          json.object { json in
            json.field("language", preview.language)
            json.field("text", String(decoding: preview.text, as: UTF8.self))
            json.key("files")
            json.array { json in for name in preview.files { json.value(name) } }
          }
        }
      }
    }
    return json.bytes + [UInt8(ascii: "\n")]
  }
}
