import Documents

/// Invented documents that the tests of PDF share.
enum PDFSamples {
  static func document(
    _ blocks: [Block], title: Phrase = "Report", lang: String = "en",
    dir: TextDirection = .leftToRight, paper: Document.Paper = .upright
  ) -> Document {
    Document(
      title: title, lang: lang, dir: dir, paper: paper,
      footer: Document.Footer(
        text: "Riverside",
        page: Document.PageNumber(before: "Page ", between: " of ", after: "")),
      blocks: blocks)
  }

  static func strip(_ dir: TextDirection = .leftToRight) -> Figure {
    let strip = HeatStrip(
      [.met, .missed, .holiday], labels: [StripLabel(cell: 0, text: "Aug")], dir: dir)
    return Figure(
      strip.drawing(label: "Met one of two weeks"),
      key: [KeyEntry(sign: HeatStrip.sign(.met), meaning: "met")], caption: "One of two.")
  }

  static func table(rows: Int) -> Table {
    Table(
      caption: "The class",
      columns: [
        Table.Column("Student"), Table.Column("Met"),
        Table.Column("Weeks", axis: [StripLabel(cell: 0, text: "Sep")], axisLength: 8),
        Table.Column("Goals"),
      ],
      rows: (0..<rows).map { number in
        [
          .header("\(name: "Student\(number)x")", detail: "with Daniel"),
          .progress(Progress(3, of: 4, label: "3 of 4"), detail: "1 holiday"),
          .strip([.met, .met, .missed, .met], label: "Met three of four"), .empty,
        ]
      })
  }

  /// One of every block.
  static func everything(_ dir: TextDirection = .leftToRight) -> [Block] {
    [
      .note("Riverside"), .heading(1, "How it is going"), .para("Dear family,"),
      .list(List(.facts, [List.Item(lead: "8 of 10", text: "weeks with a meeting")])),
      .heading(3, "Their meetings"), .figure(strip(dir)), .table(table(rows: 1)),
      .list(List(.bullets, [List.Item(lead: "Phone:", text: "\(name: "555-0142")")])),
      .callout(Callout(.notice, title: "Please note", ["Nothing to do."])),
      .callout(Callout(.quote, ["Thank you."])),
      .list(List(.definitions, [List.Item(lead: "Met.", text: "One meeting.")])),
    ]
  }

  static let sentences: [(lang: String, dir: TextDirection, text: String)] = [
    ("en", .leftToRight, "The office fixed five first meetings for Zoë."),
    ("es", .leftToRight, "¿Cómo va la mentoría de Íñigo? Mañana será otro día."),
    ("vi", .leftToRight, "Việc hướng dẫn của Nguyễn Thị Phương Thảo đang tiến triển."),
    ("zh-Hans", .leftToRight, "请帮助王小明与导师约定下一次会面的日期。"),
    ("ar", .rightToLeft, "كيف تسير جلسات الإرشاد مع مريم منذ أغسطس"),
  ]
}
