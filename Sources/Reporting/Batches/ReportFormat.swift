/// A kind of file that reports are written as; its name is the files' ending.
package enum ReportFormat: String, Sendable, Hashable, CaseIterable {
  case html, pdf
}

/// The sheet of files that have pages.
package enum ReportPaper: String, Sendable, Hashable, CaseIterable {
  case letter, a4
}
