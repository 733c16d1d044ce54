/// The records of a file of either form.
enum TableRecords: RawRecords {
  case text(DelimitedRecords)
  case sheet(SheetRecords)

  init(_ file: TabularFile, _ form: TabularLayout.Form) {
    switch form {
    case .text(let text):
      let stream = TextStream(file, encoding: text.encoding, from: text.start.offset)
      self = .text(
        DelimitedRecords(
          stream, fileName: file.name, delimiter: text.delimiter, line: text.start.line))
    case .sheet(let workbook):
      self = .sheet(SheetRecords(workbook, of: file))
    }
  }

  var storage: RecordStorage {
    switch self {
    case .text(let records): records.storage
    case .sheet(let records): records.storage
    }
  }

  var bytesRead: Int {
    switch self {
    case .text(let records): records.bytesRead
    case .sheet(let records): records.bytesRead
    }
  }

  func advance() throws(TabularError) -> Bool {
    switch self {
    case .text(let records): try records.advance()
    case .sheet(let records): try records.advance()
    }
  }
}
