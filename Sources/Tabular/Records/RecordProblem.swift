/// Something wrong, or merely odd, in one record or one of its cells.
package struct RecordProblem: Sendable, Equatable {
  package enum Kind: Sendable, Equatable {
    /// A quote in the middle of a cell that does not begin with one.
    case bareQuote
    /// Text between a closing quote and the next delimiter.
    case textAfterQuote
    /// A quote that opens a cell and never closes it.
    case unclosedQuote
    /// A character that prints nothing: NUL, escape sequences, C1 controls.
    case controlCharacter(UInt8)
    /// Bytes that are no characters in the file's encoding.
    case invalidText
    /// A formula whose value the workbook does not hold.
    case unsavedFormula
    /// A line that does not end where any row would; only its beginning is kept.
    case endless
    /// More cells than the header has columns, and not all of the surplus blank.
    case tooLong(cells: Int, columns: Int)
    /// Fewer cells than the header has columns; the missing ones are read as blank.
    case tooShort(cells: Int, columns: Int)
  }

  package let kind: Kind
  /// The column, counted from 0; nil where the whole record is meant.
  package let column: Int?
  /// The physical line, counted from 1: of the opening quote, otherwise of the record's start.
  package let line: Int

  /// Whether the cell or row is still to be taken as it stands.
  package var isWarning: Bool {
    switch kind {
    case .bareQuote, .textAfterQuote, .tooShort: true
    case .unclosedQuote, .controlCharacter, .invalidText, .unsavedFormula, .endless, .tooLong: false
    }
  }

  /// A stable code for scripts.
  package var code: String {
    switch kind {
    case .bareQuote: "quote.bare"
    case .textAfterQuote: "quote.text_after"
    case .unclosedQuote: "quote.unclosed"
    case .controlCharacter: "text.control"
    case .invalidText: "text.encoding"
    case .unsavedFormula: "spreadsheet.formula_unsaved"
    case .endless, .tooLong: "row.too_long"
    case .tooShort: "row.too_short"
    }
  }

  /// What is the matter, without its place.
  package var message: String {
    switch kind {
    case .bareQuote: "a quote stands inside the cell"
    case .textAfterQuote: "text follows the closing quote"
    case .unclosedQuote: "the quote that opens on line \(line) never closes"
    case .controlCharacter(0): "the cell holds a NUL character"
    case .controlCharacter(let code):
      "the cell holds the control character U+00" + Self.hexadecimal(code)
    case .invalidText: "the cell holds bytes that are no text"
    case .unsavedFormula: "the workbook holds a formula here, but not its value"
    case .endless: "the row does not end within 4 MiB"
    case .tooLong(let cells, let columns): "the row has \(cells) cells, the header \(columns)"
    case .tooShort(let cells, let columns): "the row has \(cells) cells, the header \(columns)"
    }
  }

  /// What to do about it.
  package var hint: String {
    switch kind {
    case .bareQuote, .textAfterQuote:
      "It is kept as typed; to write a quote, quote the whole cell and double the quote."
    case .unclosedQuote: "Close the quote, or remove it."
    case .controlCharacter: "Type the cell again; it was probably pasted from elsewhere."
    case .invalidText: "Type the cell again, or save the whole file as UTF-8."
    case .unsavedFormula: "Open the workbook in a spreadsheet program, save it and import it again."
    case .endless: "Look for a quote or a line end that is missing, or save it again as CSV."
    case .tooLong: "Quote a cell that holds the delimiter, or remove the surplus cells."
    case .tooShort: "The missing cells are read as blank; check that none is missing in the middle."
    }
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    let digits = String(byte, radix: 16, uppercase: true)
    return digits.utf8.count == 1 ? "0" + digits : digits
  }
}
