import JSON
import Tabular

/// `read FILE [--values]`: reads a file of rows to its end, as an import does, and counts cells.
///
/// Finding the layout is timed too. `--values` makes a string of every cell, to compare with
/// readers that hand out nothing else.
enum ReadBenchmark {
  static func run(_ arguments: [String]) throws {
    guard let path = arguments.first else {
      throw BenchmarkError(description: "which file?")
    }
    let makesValues = arguments.contains("--values")
    let stopwatch = Stopwatch()
    let file = try TabularFile.open(path)
    var reader = RecordReader(file, try TabularLayout.find(in: file))
    var (cells, bytes) = (0, 0)
    while let record = try reader.next() {
      cells += record.width
      guard makesValues else { continue }
      for column in 0..<record.count { bytes += record.text(column).utf8.count }
    }
    let (seconds, processorSeconds) = (stopwatch.wallSeconds, stopwatch.processorSeconds)

    var json = JSONWriter()
    json.object { json in
      json.field("peer", makesValues ? "trellis values" : "trellis")
      json.field("rows", reader.summary.records)
      json.field("cells", cells)
      json.field("value_bytes", bytes)
      json.key("seconds")
      json.value(raw: seconds.description.utf8)
      json.key("cpu_seconds")
      json.value(raw: processorSeconds.description.utf8)
      json.key("peak_rss_mb")
      json.value(raw: peakMegabytes.description.utf8)
    }
    print(String(decoding: json.bytes, as: UTF8.self))
  }
}
