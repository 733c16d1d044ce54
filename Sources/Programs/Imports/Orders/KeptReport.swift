import Database
import JSON

/// What an ordered import has to say, as it is kept for whoever ordered it.
struct KeptReport: Sendable {
  let imports: [ImportReport.ID]
  let problems: Int
  let lines: [String]
  let document: [UInt8]

  init(imports: [ImportReport.ID], problems: Int, lines: [String], document: [UInt8]) {
    (self.imports, self.problems, self.lines, self.document) = (imports, problems, lines, document)
  }

  /// - Throws: `ImportError.unreadable` where problems that wait on the disk can't be read.
  init(_ reports: [ImportReport]) throws {
    imports = reports.compactMap(\.id)
    problems = reports.reduce(0) { $0 + $1.counts.rejected + $1.refusals.count }
    lines = reports.flatMap { $0.lines() }
    var json = JSONWriter()
    if let only = reports.first, reports.count == 1 {
      try only.write(to: &json, isShort: true)
    } else {
      try json.object { json in
        json.field("schema_version", 1)
        json.key("items")
        try json.array { json in
          for report in reports { try report.write(to: &json, isShort: true) }
        }
        json.field("total", reports.count)
      }
    }
    document = json.bytes
  }

  /// That a whole file cannot be imported.
  init(_ trouble: any FileTrouble) {
    (imports, problems) = ([], 1)
    lines = [trouble.message, trouble.hint]
    var json = JSONWriter()
    json.object { json in
      json.field("schema_version", 1)
      json.field("import_id", nil as String?)
      json.field("applied", false)
      json.key("refusals")
      json.array { json in
        json.object { json in
          json.field("code", trouble.code)
          json.field("message", trouble.message)
          json.field("hint", trouble.hint)
        }
      }
    }
    document = json.bytes
  }
}
