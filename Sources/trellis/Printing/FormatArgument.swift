import ArgumentParser
import Reporting

/// The value of `--format`: how an answer is printed, or which files are made of each report.
enum FormatArgument: ExpressibleByArgument, Equatable {
  case answer(OutputFormat)
  case files([ReportFormat])

  /// One shape of an answer, or kinds of files with commas between them, each once.
  init?(argument: String) {
    if let answer = OutputFormat(rawValue: argument) {
      self = .answer(answer)
      return
    }
    var files: [ReportFormat] = []
    for word in argument.split(separator: ",", omittingEmptySubsequences: false) {
      guard let file = ReportFormat(rawValue: String(word)) else { return nil }
      if !files.contains(file) { files.append(file) }
    }
    self = .files(files)
  }

  static var allValueStrings: [String] {
    OutputFormat.allCases.map(\.rawValue)
      + ReportFormat.allCases.filter { $0 != .csv }.map(\.rawValue)
  }

  var answer: OutputFormat? {
    guard case .answer(let format) = self else { return nil }
    return format
  }

  /// Kinds of files, for commands that write them.
  var files: [ReportFormat]? {
    switch self {
    case .files(let formats): formats
    // A listing and a report may both be CSV.
    case .answer(.csv): [.csv]
    case .answer: nil
    }
  }
}
