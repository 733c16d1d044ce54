import Documents
import Foundation
import JSON

/// `pdf LETTERS.json COUNT [WORKERS [FOLDER]]`: letters as PDF, the first of each language untimed.
///
/// Of ten letters seven are in English and one each in the others of the file, as families are.
enum PDFBenchmark {
  static func run(_ arguments: [String]) async throws {
    guard arguments.count >= 2, let count = Int(arguments[1]) else {
      throw BenchmarkError(description: "which letters, and how many?")
    }
    let workers = arguments.count > 2 ? Int(arguments[2]) ?? 1 : 1
    let folder = arguments.count > 3 ? arguments[3] : nil
    let letters = try LetterText.load(arguments[0]).sorted { $0.key < $1.key }
      .map { Letter(text: $0.value, lang: $0.key) }
    let workshop = PDFWorkshop(workers: workers, paper: .a4)
    // As many at once as there are workers, so that each of them loads its fonts.
    for letter in letters {
      try await render((0..<workers).map { letter.document($0) }, workshop, into: folder)
    }
    let memory = peakMegabytes
    let stopwatch = Stopwatch()
    var bytes = 0
    for start in stride(from: 0, to: count, by: workers) {
      let numbers = start..<min(start + workers, count)
      bytes += try await render(
        numbers.map { Self.letter($0, of: letters).document($0) }, workshop, into: nil)
    }
    report(count, bytes, workers, stopwatch, growth: peakMegabytes - memory)
  }

  private static func letter(_ number: Int, of letters: [Letter]) -> Letter {
    let others = letters.filter { $0.lang != "en" }
    let place = number % 10 - (10 - others.count)
    return place >= 0 ? others[place] : letters.first { $0.lang == "en" } ?? letters[0]
  }

  @discardableResult
  private static func render(
    _ documents: [Document], _ workshop: PDFWorkshop, into folder: String?
  ) async throws -> Int {
    try await withThrowingTaskGroup(of: Int.self) { group in
      for document in documents {
        group.addTask {
          let bytes = try await workshop.render(document)
          if let folder {
            try Data(bytes).write(to: URL(filePath: "\(folder)/\(document.lang).pdf"))
          }
          return bytes.count
        }
      }
      return try await group.reduce(0, +)
    }
  }

  private static func report(
    _ count: Int, _ bytes: Int, _ workers: Int, _ stopwatch: Stopwatch, growth: Double
  ) {
    let (wall, processor) = (stopwatch.wallSeconds, stopwatch.processorSeconds)
    var json = JSONWriter()
    json.object { json in
      json.field("peer", "trellis")
      json.field("workers", workers)
      json.field("reports", count)
      json.key("cpu_ms")
      json.value(raw: (processor * 1000 / Double(count)).description.utf8)
      json.key("wall_ms")
      json.value(raw: (wall * 1000 / Double(count)).description.utf8)
      json.field("bytes", bytes / max(1, count))
      json.key("peak_rss_mb")
      json.value(raw: peakMegabytes.description.utf8)
      json.key("growth_mb")
      json.value(raw: growth.description.utf8)
    }
    print(String(decoding: json.bytes, as: UTF8.self))
  }
}
