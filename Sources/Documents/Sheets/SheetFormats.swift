import CXLSXWriter

/// The formats of a workbook's cells; the workbook owns them.
struct SheetFormats {
  typealias Format = UnsafeMutablePointer<lxw_format>

  let header: Format
  let integer: Format
  let date: Format
  let instant: Format
  /// By their number of places, 0 to 6.
  private let decimals: [Format]

  /// Nil where memory ran out.
  init?(_ book: UnsafeMutablePointer<lxw_workbook>) {
    guard let header = workbook_add_format(book), let integer = Self.number("#,##0", book),
      let date = Self.number("yyyy-mm-dd", book),
      let instant = Self.number("yyyy-mm-dd hh:mm", book)
    else { return nil }
    format_set_bold(header)
    format_set_text_wrap(header)
    format_set_align(header, UInt8(LXW_ALIGN_VERTICAL_BOTTOM.rawValue))
    format_set_bg_color(header, Palette.light.tint)
    format_set_font_color(header, Palette.light.ink)
    format_set_bottom(header, UInt8(LXW_BORDER_MEDIUM.rawValue))
    format_set_bottom_color(header, Palette.light.accent)
    self.header = header
    self.integer = integer
    self.date = date
    self.instant = instant
    decimals = (0...6).compactMap { places in
      Self.number(places == 0 ? "#,##0" : "#,##0." + String(repeating: "0", count: places), book)
    }
    guard decimals.count == 7 else { return nil }
  }

  /// The format of a number in a column.
  func decimal(_ kind: SheetColumn.Kind) -> Format? {
    if case .decimal(let places) = kind { return decimals[min(6, max(0, places))] }
    return nil
  }

  private static func number(
    _ pattern: String, _ book: UnsafeMutablePointer<lxw_workbook>
  ) -> Format? {
    guard let format = workbook_add_format(book) else { return nil }
    format_set_num_format(format, pattern)
    return format
  }
}
