import CivilTime
import JSON
import Relationships

/// Concerns as rows, and one with its words.
enum ConcernPrinting {
  static func listing(_ concerns: [Concern]) -> Listing {
    var listing = Listing(columns)
    for concern in concerns { listing.add(fields(of: concern)) }
    return listing
  }

  /// A concern's file; the words keep their lines.
  static func bytes(of file: ConcernFile, in format: OutputFormat) -> [UInt8] {
    switch format {
    case .json, .ndjson: document(file)
    case .table, .csv, .tsv: text(file)
    }
  }

  private static let columns = [
    "concern", "state", "occurred_on", "about", "match", "raised_by", "raised_at", "recipients",
    "unread_by",
  ]

  private static func fields(of concern: Concern) -> [Field] {
    [
      .number(concern.number), .text(concern.state.rawValue), .text("\(concern.occurredOn)"),
      .text(concern.about), .text(concern.match), .text(concern.enteredBy),
      .text("\(concern.enteredAt)"), .list(concern.recipients), .list(concern.unreadBy),
    ]
  }

  private static func text(_ file: ConcernFile) -> [UInt8] {
    var card = Card()
    for (column, field) in zip(columns, fields(of: file.concern)) { card.add(column, field) }
    var lines = [""] + paragraphs(file.account) + [""]
    for event in file.events {
      lines.append("\(event.enteredAt)  \(event.action.rawValue) by \(event.enteredBy)")
      lines += paragraphs(event.note ?? "").map { "  \($0)" }
    }
    return card.bytes(in: .table)
      + lines.flatMap { Array((DisplayWidth.singleLine($0) + "\n").utf8) }
  }

  private static func paragraphs(_ text: String) -> [String] {
    text.split(omittingEmptySubsequences: text.isEmpty, whereSeparator: \.isNewline)
      .map(String.init)
  }

  private static func document(_ file: ConcernFile) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("schema_version", 1)
      for (column, field) in zip(columns, fields(of: file.concern)) {
        json.key(named: column)
        field.write(to: &json)
      }
      json.field("account", file.account)
      json.key("events")
      json.array { json in
        for event in file.events {
          json.object { json in
            json.field("action", event.action.rawValue)
            json.field("note", event.note)
            json.field("at", event.enteredAt.description)
            json.field("by", event.enteredBy)
          }
        }
      }
    }
    return json.bytes + [UInt8(ascii: "\n")]
  }
}
