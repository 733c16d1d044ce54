import CXLSXWriter
import CivilTime

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A workbook on its way to a file, sheet after sheet and row after row, in little memory.
///
/// Rows wait in temporary files; `finish` packs them into the file. A file that fails or is given up
/// is removed where this made it; whoever must keep what was there before writes beside it.
package struct XLSXFile: ~Copyable {
  private let place: SheetPlace
  private var book: UnsafeMutablePointer<lxw_workbook>?
  private let formats: SheetFormats
  private let dir: TextDirection
  private var names = SheetNames()
  private var rowBytes: [Int] = []
  /// Cells whose text was longer than a cell of a workbook may be, and was cut.
  package private(set) var shortenedCells = 0

  /// Begins a workbook.
  ///
  /// - Parameters:
  ///   - path: the file, made readable for its owner alone where it is new.
  ///   - properties: what the workbook says about itself.
  ///   - temporaryFolder: where rows wait; nil is the system's own.
  /// - Returns: the workbook, without sheets.
  /// - Throws: `SheetError.cannotWrite` with the system's reason.
  package static func begin(
    _ path: String, _ properties: WorkbookProperties, temporaryFolder: String? = nil
  ) throws(SheetError) -> XLSXFile {
    let place = try SheetPlace(path)
    guard let (book, formats) = Self.open(path, temporaryFolder) else {
      place.clear()
      throw SheetError.cannotWrite(path: path, reason: "there is not enough memory")
    }
    let file = XLSXFile(place, book, formats, properties.dir)
    try file.set(properties)
    return file
  }

  private init(
    _ place: SheetPlace, _ book: UnsafeMutablePointer<lxw_workbook>, _ formats: SheetFormats,
    _ dir: TextDirection
  ) {
    self.place = place
    self.book = book
    self.formats = formats
    self.dir = dir
  }

  deinit {
    guard let book else { return }
    lxw_workbook_free(book)
    place.clear()
  }

  /// Writes one sheet: its titles, frozen and with filters, then the rows that the body sends.
  ///
  /// - Parameters:
  ///   - name: the sheet's name; what spreadsheets refuse in it is replaced.
  ///   - columns: its columns.
  ///   - body: sends the rows, each once, from the top.
  /// - Throws: `SheetError`, and what the body throws.
  package mutating func sheet(
    _ name: String, columns: [SheetColumn], _ body: (inout SheetRows) throws -> Void
  ) throws {
    let layout = try SheetLayout(sheet: name, columns: columns)
    guard let sheet = workbook_add_worksheet(book, names.accepted(name)) else {
      throw SheetError.cannotWrite(path: place.path, reason: "no temporary file could be made")
    }
    if dir == .rightToLeft { worksheet_right_to_left(sheet) }
    var rows = try SheetRows(sheet, layout, formats, place)
    try body(&rows)
    rowBytes.append(try rows.finish())
    shortenedCells += rows.shortenedCells
  }

  /// Packs the sheets into the file.
  ///
  /// - Throws: `SheetError.cannotWrite`; the file is removed then.
  package consuming func finish() throws(SheetError) {
    guard let book else { return }
    self.book = nil
    errno = 0
    let result = workbook_close(book)
    guard result == LXW_NO_ERROR else {
      place.clear()
      throw place.error(result)
    }
    guard FinishedBook.isWhole(place.path, rowBytes: rowBytes) else {
      place.clear()
      throw SheetError.cannotWrite(
        path: place.path, reason: SheetPlace.noRoomForRows)
    }
  }

  private static func open(
    _ path: String, _ temporaryFolder: String?
  ) -> (UnsafeMutablePointer<lxw_workbook>, SheetFormats)? {
    var folder = Array((temporaryFolder ?? "").utf8CString)
    let book = folder.withUnsafeMutableBufferPointer { folder in
      var options = lxw_workbook_options()
      options.constant_memory = 1
      options.tmpdir = temporaryFolder == nil ? nil : folder.baseAddress
      options.use_zip64 = 1
      return workbook_new_opt(path, &options)
    }
    guard let book else { return nil }
    guard let formats = SheetFormats(book) else {
      lxw_workbook_free(book)
      return nil
    }
    return (book, formats)
  }

  private func set(_ properties: WorkbookProperties) throws(SheetError) {
    var title = Array(CleanText.name(properties.title).utf8CString)
    let result = title.withUnsafeMutableBufferPointer { title in
      var own = lxw_doc_properties()
      own.title = title.baseAddress
      // 0 would stand for the present.
      own.created = max(1, time_t(properties.created.microsecondsSince1970 / 1_000_000))
      return workbook_set_properties(book, &own)
    }
    try place.check(result)
    try place.check(
      workbook_set_custom_property_string(book, "Language", CleanText.name(properties.lang)))
  }
}
