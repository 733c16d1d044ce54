/// Why a workbook cannot be read.
package enum WorkbookTrouble: Sendable, Equatable {
  /// A part is missing or is not the XML that it should be.
  case damaged(part: String)
  /// A part would take more room than any roster, or unpacks out of all proportion.
  case tooLarge(part: String)
  /// A part declares a document type, which no spreadsheet program writes and attackers do.
  case documentType(part: String)
  /// There is no sheet of that name.
  case noSheet(named: String, available: [String])

  var code: String {
    switch self {
    case .damaged: "file.workbook_damaged"
    case .tooLarge: "file.workbook_too_large"
    case .documentType: "file.workbook_document_type"
    case .noSheet: "file.no_sheet"
    }
  }

  var message: String {
    switch self {
    case .damaged(let part): "the workbook is damaged in \(part)"
    case .tooLarge(let part): "the workbook's part \(part) unpacks to more than a roster can hold"
    case .documentType(let part): "the workbook's part \(part) declares a document type"
    case .noSheet(let name, _): "the workbook has no sheet named \(name)"
    }
  }

  private static func listed(_ sheets: [String]) -> String {
    sheets.enumerated().map { "\($0 + 1) \($1)" }.joined(separator: ", ")
  }

  var hint: String {
    switch self {
    case .damaged: "Open it in a spreadsheet program and save it again, or save the sheet as CSV."
    case .tooLarge: "Save the sheet as CSV (UTF-8)."
    case .documentType: "No spreadsheet program writes that; ask where the file comes from."
    case .noSheet(_, let available): "Its sheets are: \(Self.listed(available))."
    }
  }
}
