import Tabular

extension ImportCodes {
  /// Files that can't be read, and what was done to those that could.
  static let files = unreadable + otherKinds + workbooks + noticed

  private static let unreadable = [
    ImportCode(
      "file.missing", .file, "There is no such file.", example: "studnets.csv",
      "Check the name and the folder."),
    ImportCode(
      "file.folder", .file, "It is a folder.", example: "exports/", "Name the file inside it."),
    ImportCode(
      "file.unreadable", .file, "The system doesn't let it be read.",
      example: "a file of somebody else",
      "Check that you may read it, or copy it somewhere else."),
    ImportCode(
      "file.empty", .file, "There is nothing in it.", example: "a file of 0 bytes",
      "Export it again; the export may have been interrupted."),
    ImportCode(
      "file.header_alone", .file, "There is a header and not one row below it.",
      example: "external_id,given_name",
      "Export it again with its rows, or check the filter of the export."),
    ImportCode(
      "file.record_too_long", .file, "A line doesn't end within 4 MiB.",
      example: "a program's own format", "Save it again as CSV; this is hardly a table."),
    ImportCode(
      "file.too_many_columns", .file, "It has more columns than a spreadsheet can have.",
      example: "16385 columns", "Save it again as CSV; this is hardly a table."),
    ImportCode(
      "columns.missing", .file, "A column is not there without which no such file can be read.",
      example: "a students file without external_id",
      "Rename the column that is meant, or say with --map what it is."),
  ]

  private static let otherKinds = FileKind.allCases.map { kind in
    ImportCode(
      "file.\(kind.rawValue)", .file, "It is \(kind.name), whatever its name says.",
      example: "a .\(kind.rawValue) file named students.csv", kind.advice)
  }

  private static let workbooks = [
    ImportCode(
      "file.no_sheet", .file, "The workbook has no sheet of that name or number.",
      example: "--sheet Kids", "Name one of its sheets; the error lists them."),
    ImportCode(
      "file.workbook_damaged", .file, "A part of the workbook is missing or is not what it says.",
      example: "a download that broke off",
      "Open it in a spreadsheet program and save it again, or save the sheet as CSV."),
    ImportCode(
      "file.workbook_too_large", .file,
      "A part of the workbook unpacks to more than a roster can hold.", example: "a zip bomb",
      "Save the sheet as CSV (UTF-8)."),
    ImportCode(
      "file.workbook_document_type", .file,
      "A part of the workbook declares a document type, which no spreadsheet program writes.",
      example: "<!DOCTYPE", "Ask where the file comes from."),
  ]

  private static let noticed = [
    ImportCode(
      "encoding.assumed", .none, "The file is not UTF-8 and was read as Windows-1252.",
      example: "an export of an old program",
      "Check the cells that are shown; if they are wrong, save the file as UTF-8."),
    ImportCode(
      "file.repeated", .none, "The very same file was imported before.",
      example: "yesterday's export", "Check that it is the file you meant."),
    ImportCode(
      "sheet.ignored", .none, "A sheet was asked for, and the file is no workbook.",
      example: "--sheet 2 with a CSV file", "Leave --sheet out."),
    ImportCode(
      "row.blank", .none, "Blank rows were passed over.", example: ",,,", "Nothing."),
    ImportCode(
      "row.blank_surplus", .none, "Rows have blank cells behind the last column.",
      example: "S1,Ana,López,,", "Nothing."),
    ImportCode(
      "column.blank", .none, "Blank columns at the right end were passed over.",
      example: "a header that ends in commas", "Nothing."),
    ImportCode(
      "text.cleaned", .none, "Invisible spaces were removed inside ids and e-mail addresses.",
      example: "a zero-width space in an address pasted from a web page",
      "Nothing; they come from web pages and word processors."),
    ImportCode(
      "row.passed_over", .none, "An export has rows of others than those it is imported for.",
      example: "the teachers in OneRoster's users.csv",
      "Nothing; 'trellis import oneroster' reads guardians and teachers too."),
    ImportCode(
      "text.trimmed", .none, "Invisible spaces were taken off cells.",
      example: "a no-break space behind a name",
      "Nothing; they come from web pages and word processors."),
  ]
}
