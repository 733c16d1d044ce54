/// Why a file cannot be read as a table at all: what it is, and what to do about it.
///
/// Trouble in single cells and rows is no error of the file; records carry it as `RecordProblem`.
package struct TabularError: Error, Sendable, Equatable {
  package enum Reason: Sendable, Equatable {
    case missing
    case folder
    case unreadable(String)
    case empty
    case headerAlone(line: Int)
    /// A quote in the header that opens on a line and never closes.
    case headerQuote(line: Int)
    case recordTooLong(line: Int)
    case tooManyColumns(line: Int)
    case kind(FileKind)
    case workbook(WorkbookTrouble)
    case archive(ArchiveTrouble)
  }

  /// The file as the user named it.
  package let file: String
  package let reason: Reason

  package init(file: String, reason: Reason) {
    self.file = file
    self.reason = reason
  }

  /// A stable code for scripts.
  package var code: String {
    switch reason {
    case .missing: "file.missing"
    case .folder: "file.folder"
    case .unreadable: "file.unreadable"
    case .empty: "file.empty"
    case .headerAlone: "file.header_alone"
    case .headerQuote: "quote.unclosed"
    case .recordTooLong: "file.record_too_long"
    case .tooManyColumns: "file.too_many_columns"
    case .kind(let kind): "file.\(kind.rawValue)"
    case .workbook(let trouble): trouble.code
    case .archive(let trouble): trouble.code
    }
  }

  /// What is the matter, in one sentence.
  package var message: String {
    switch reason {
    case .missing: "\(file): there is no such file."
    case .folder: "\(file) is a folder, not a file."
    case .unreadable(let why): "\(file) cannot be read: \(why)."
    case .empty: "\(file) is empty."
    case .headerAlone(let line): "\(file):\(line): there is a header and not one row below it."
    case .headerQuote(let line):
      "\(file):\(line): the quote that opens on line \(line), in the header, never closes."
    case .recordTooLong(let line): "\(file):\(line): this line does not end within 4 MiB."
    case .tooManyColumns(let line): "\(file):\(line): this row has more than 16,384 cells."
    case .kind(let kind): "\(file) is \(kind.name), not a text file of rows."
    case .workbook(let trouble): "\(file): \(trouble.message)."
    case .archive(let trouble): "\(file): \(trouble.message)."
    }
  }

  /// What to do about it, in one sentence.
  package var hint: String {
    switch reason {
    case .missing: "Check the name and the folder."
    case .folder: "Name the file inside it."
    case .unreadable: "Check that you may read it, or copy it somewhere else."
    case .empty: "Export it again; the export may have been interrupted."
    case .headerAlone: "Export it again with its rows, or check the filter of the export."
    case .headerQuote: "Close the quote, or remove it."
    case .recordTooLong, .tooManyColumns: "Save it again as CSV; this is hardly a table."
    case .kind(let kind): kind.advice
    case .workbook(let trouble): trouble.hint
    case .archive(let trouble): trouble.hint
    }
  }
}

extension TabularError: CustomStringConvertible {
  package var description: String { "\(message) \(hint)" }
}
