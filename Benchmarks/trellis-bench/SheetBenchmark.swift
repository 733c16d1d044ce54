import CivilTime
import Documents
import JSON

/// `sheet FILE.xlsx [ROWS]`: writes a sheet of 20 columns (6 text, a date, 13 numbers), row by row.
enum SheetBenchmark {
  static func run(_ arguments: [String]) throws {
    guard let path = arguments.first else { throw BenchmarkError(description: "which file?") }
    let rowCount = arguments.dropFirst().first.flatMap { Int($0) } ?? 50_000
    let stopwatch = Stopwatch()
    let properties = WorkbookProperties(
      title: "Bench", lang: "en", created: Instant(microsecondsSince1970: 1_790_000_000_000_000))
    var file = try XLSXFile.begin(path, properties)
    try file.sheet("Rows", columns: columns) { rows in
      for number in 0..<rowCount { try rows.row(row(number)) }
    }
    try file.finish()
    let (seconds, processorSeconds) = (stopwatch.wallSeconds, stopwatch.processorSeconds)

    var json = JSONWriter()
    json.object { json in
      json.field("peer", "trellis")
      json.field("rows", rowCount)
      json.key("seconds")
      json.value(raw: seconds.description.utf8)
      json.key("cpu_seconds")
      json.value(raw: processorSeconds.description.utf8)
      json.key("peak_rss_mb")
      json.value(raw: peakMegabytes.description.utf8)
    }
    print(String(decoding: json.bytes, as: UTF8.self))
  }

  private static var columns: [SheetColumn] {
    (0..<6).map { SheetColumn("Text \($0)") } + [SheetColumn("Day", .date)]
      + (0..<13).map { SheetColumn("Number \($0)", .decimal(places: 1)) }
  }

  private static func row(_ number: Int) -> [SheetCell] {
    (0..<6).map { .text("Student \(number) of column \($0)") }
      + [.date(Day(daysSince1970: 20_000 + number % 700))]
      + (0..<13).map { .decimal(Double(number * 13 + $0) / 8) }
  }
}
