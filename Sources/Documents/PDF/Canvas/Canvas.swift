import CPangoCairo

/// A PDF that is being drawn, page by page from the upper left, in points; owns Cairo's surface.
struct Canvas: ~Copyable {
  let context: OpaquePointer
  private let surface: OpaquePointer
  private let sink = Sink()
  private var journal = TagJournal()
  private var sheet: PrintSheet
  private(set) var pageCount = 0

  /// - Throws: `PDFError.refused` when Cairo has no memory for it.
  init(_ sheet: PrintSheet) throws(PDFError) {
    self.sheet = sheet
    let made = cairo_pdf_surface_create_for_stream(
      Sink.receive, Unmanaged.passUnretained(sink).toOpaque(), sheet.width, sheet.height)
    guard let made else { throw .refused("no surface") }
    guard let context = cairo_create(made) else {
      cairo_surface_destroy(made)
      throw .refused("no context")
    }
    surface = made
    self.context = context
    cairo_set_line_cap(context, CAIRO_LINE_CAP_ROUND)
    cairo_set_line_join(context, CAIRO_LINE_JOIN_ROUND)
  }

  deinit {
    cairo_destroy(context)
    // Destroying finishes the file, which is when the sink hears the last of it.
    withExtendedLifetime(sink) { cairo_surface_destroy(surface) }
  }

  /// Ends the page before, if any, and starts one.
  ///
  /// Cairo forgets the tags that have been begun since the last page when the size changes, so
  /// begin a new size before its elements.
  mutating func startPage(_ sheet: PrintSheet) {
    if pageCount > 0 { cairo_show_page(context) }
    pageCount += 1
    guard sheet != self.sheet else { return }
    self.sheet = sheet
    cairo_pdf_surface_set_size(surface, sheet.width, sheet.height)
  }

  /// Adds a bookmark that leads to the page that is being drawn.
  func bookmark(_ title: String) {
    cairo_pdf_surface_add_outline(
      surface, CAIRO_PDF_OUTLINE_ROOT, title, "page=\(pageCount)", cairo_pdf_outline_flags_t(0))
  }

  /// - Returns: the file and the elements of its tag tree.
  /// - Throws: `PDFError.refused` with Cairo's reason, when any step since the start went wrong.
  mutating func finish() throws(PDFError) -> (bytes: [UInt8], journal: TagJournal) {
    cairo_show_page(context)
    let drawn = cairo_status(context)
    cairo_surface_finish(surface)
    let written = cairo_surface_status(surface)
    for status in [drawn, written] where status != CAIRO_STATUS_SUCCESS {
      throw .refused(String(cString: cairo_status_to_string(status)))
    }
    return (sink.bytes, journal)
  }

  mutating func begin(_ element: Element) {
    journal.note(element)
    cairo_tag_begin(context, element.tag.rawValue, nil)
  }

  func end(_ element: Element) {
    cairo_tag_end(context, element.tag.rawValue)
  }

  /// Draws inside an element that has no others in it: only such mark what is drawn.
  mutating func leaf(_ element: Element?, _ draw: (borrowing Canvas) -> Void) {
    guard let element else { return draw(self) }
    begin(element)
    draw(self)
    end(element)
  }

  /// A figure's box as PDF counts, from the lower left.
  func box(x: Double, y: Double, width: Double, height: Double) -> Element.Box {
    Element.Box(
      left: x, bottom: sheet.height - y - height, right: x + width, top: sheet.height - y)
  }
}

/// Where Cairo sends a file as it grows.
private final class Sink {
  var bytes: [UInt8] = []

  static let receive: cairo_write_func_t = { sink, data, count in
    guard let sink, let data else { return CAIRO_STATUS_WRITE_ERROR }
    Unmanaged<Sink>.fromOpaque(sink).takeUnretainedValue()
      .bytes.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(count)))
    return CAIRO_STATUS_SUCCESS
  }
}
