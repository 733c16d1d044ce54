extension ImportCodes {
  /// How rows and cells are written.
  static let rows = written + texts + damaged + dates

  private static let written = [
    ImportCode(
      "row.too_long", .row, "A row has more cells than the header, or does not end within 4 MiB.",
      example: "S1,Ana,López,surplus",
      "Quote a cell that holds the delimiter, or remove the surplus cells."),
    ImportCode(
      "row.too_short", .none,
      "A row has fewer cells than the header; the missing ones are read as blank.",
      example: "S1,Ana", "Check that no cell is missing in the middle."),
    ImportCode(
      "quote.unclosed", .row, "A quote opens a cell and never closes it.",
      example: "S1,\"Ana", "Close the quote, or remove it."),
    ImportCode(
      "quote.bare", .none, "A quote stands inside a cell; it is kept as typed.",
      example: "5' 3\"", "Nothing; to write a quote, quote the whole cell and double the quote."),
    ImportCode(
      "quote.text_after", .none, "Text follows a closing quote; it is kept as typed.",
      example: "\"Ana\" López",
      "Nothing; to write a quote, quote the whole cell and double the quote."),
  ]

  private static let texts = [
    ImportCode(
      "text.control", .row, "A cell holds a character that prints nothing.",
      example: "Ana\\u{0000}", "Type the cell again; it was probably pasted from elsewhere."),
    ImportCode(
      "text.encoding", .row, "A cell holds bytes that are no text.",
      example: "L\\xF3pez in a file of UTF-8",
      "Type the cell again, or save the whole file as UTF-8."),
    ImportCode(
      "text.too_long", .row, "A short text has more than 200 bytes.",
      example: "a whole letter as a school's name", "Shorten it; is this the right column?"),
    ImportCode(
      "list.too_long", .row, "A cell lists more than six goals.", example: "a; b; c; d; e; f; g",
      "Keep the six that matter most, the most important first."),
    ImportCode(
      "flag.unknown", .row, "A cell says neither yes nor no.", example: "maybe",
      "Write yes or no."),
  ]

  private static let damaged = [
    ImportCode(
      "spreadsheet.scientific", .row,
      "The spreadsheet has shortened a long number and lost its last digits.",
      example: "1.00E+05", "Format the column as text, and type or export the numbers again."),
    ImportCode(
      "spreadsheet.formula_error", .row, "A formula failed in the spreadsheet.",
      example: "#REF!", "Mend the formula, or type the value."),
    ImportCode(
      "spreadsheet.formula_unsaved", .row, "The workbook holds a formula, but not its value.",
      example: "a workbook that a program wrote",
      "Open the workbook in a spreadsheet program, save it and import it again."),
    ImportCode(
      "spreadsheet.too_narrow", .row, "The column was too narrow when the sheet was saved.",
      example: "########", "Widen the column and save the sheet again."),
    ImportCode(
      "spreadsheet.date_serial", .row, "This is a spreadsheet's internal number of a date.",
      example: "40513", "Format the column as a date such as 2010-12-01 and save again."),
    ImportCode(
      "spreadsheet.became_date", .row, "The spreadsheet has turned what was typed into a date.",
      example: "7-Sep", "Format the column as text and type the cell again."),
    ImportCode(
      "spreadsheet.decimal_tail", .row, "The spreadsheet has turned a number into a decimal one.",
      example: "1001.0", "Format the column as text and type the numbers again."),
  ]

  private static let dates = [
    ImportCode(
      "date.invalid", .row, "It is no date, or a day that the calendar doesn't have.",
      example: "2011-02-30", "Write a date such as 2011-09-01."),
    ImportCode(
      "date.short_year", .row, "The year has two digits and leaves the century open.",
      example: "9/1/11", "Write the year with four digits."),
    ImportCode(
      "date.order_unknown", .file,
      "Nothing in the column tells whether dates begin with the day or with the month.",
      example: "03/04/2026", "Say --date-order day-first or month-first."),
    ImportCode(
      "date.order_contradictory", .file,
      "Some dates of the column begin with the day and some with the month.",
      example: "13/05/2026 and 05/13/2026",
      "Write all of them in one order, or say with --date-order which one is right."),
    ImportCode(
      "date.before_start", .row, "Something ends before it begins.",
      example: "consent_until before consent_on", "Check both dates."),
    ImportCode(
      "time.invalid", .row, "There is no proper time of day.", example: "2026-09-01 25:00",
      "Write 2026-09-01 15:30, or 2026-09-01T15:30:00-05:00."),
    ImportCode(
      "time.nonexistent", .row, "The clocks of the program's zone skip this time.",
      example: "2026-03-08 02:30 in Chicago",
      "Write a time that the clocks showed, or add the offset from UTC."),
  ]
}
