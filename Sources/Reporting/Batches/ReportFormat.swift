/// A kind of file that reports are written as; its name is the files' ending.
package enum ReportFormat: String, Sendable, Hashable, CaseIterable {
  case html, pdf, txt, xlsx, csv

  /// Those that need no tables.
  static let pages: [ReportFormat] = [.html, .pdf, .txt]
}

/// The sheet of files that have pages.
package enum ReportPaper: String, Sendable, Hashable, CaseIterable {
  case letter, a4
}

/// What one PDF holds where a school prints it.
package enum ReportPack: String, Sendable, Hashable, CaseIterable {
  /// All letters of a class, by student.
  case schoolClass = "class"
}
