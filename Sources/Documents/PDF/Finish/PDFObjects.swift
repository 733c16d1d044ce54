import CQPDF

/// A PDF as objects in memory; owns qpdf's handle.
///
/// An object is a number that qpdf hands out and keeps; `within` gives those back that were asked
/// for inside it.
struct PDFObjects: ~Copyable {
  typealias Object = qpdf_oh

  let handle: qpdf_data?

  /// - Parameter bytes: a whole file; must outlive this value.
  /// - Throws: `PDFError.refused` with qpdf's reason.
  init(reading bytes: UnsafeBufferPointer<CChar>) throws(PDFError) {
    handle = qpdf_init()
    qpdf_silence_errors(handle)
    qpdf_set_suppress_warnings(handle, 1)
    qpdf_set_attempt_recovery(handle, 0)
    try check(qpdf_read_memory(handle, "report", bytes.baseAddress, UInt64(bytes.count), nil))
  }

  deinit {
    var handle = handle
    qpdf_cleanup(&handle)
  }

  /// Every call that returns a code passes here.
  func check(_ code: QPDF_ERROR_CODE) throws(PDFError) {
    guard code & failed != 0 else { return }
    throw .refused(reason)
  }

  /// Calls that return no code leave their error behind.
  func checkObjects() throws(PDFError) {
    if qpdf_has_error(handle) != 0 { throw .refused(reason) }
  }

  func get(_ object: Object, _ key: String) -> Object { qpdf_oh_get_key(handle, object, key) }

  func set(_ object: Object, _ key: String, to value: Object) {
    qpdf_oh_replace_key(handle, object, key, value)
  }

  /// An object in PDF's own notation.
  func parse(_ text: String) -> Object { qpdf_oh_parse(handle, text) }

  /// A text string in whichever encoding holds it.
  func text(_ text: String) -> Object { qpdf_oh_new_unicode_string(handle, text) }

  func release(_ object: Object) { qpdf_oh_release(handle, object) }

  func name(_ object: Object) -> String { String(cString: qpdf_oh_get_name(handle, object)) }

  func isArray(_ object: Object) -> Bool { qpdf_oh_is_array(handle, object) != 0 }

  func isDictionary(_ object: Object) -> Bool { qpdf_oh_is_dictionary(handle, object) != 0 }

  /// The file in the form in which it is kept: objects in compressed streams, an identifier made
  /// from its content.
  func written() throws(PDFError) -> [UInt8] {
    try check(qpdf_init_write_memory(handle))
    qpdf_set_object_stream_mode(handle, qpdf_o_generate)
    qpdf_set_deterministic_ID(handle, 1)
    qpdf_set_minimum_pdf_version(handle, "1.7")
    try check(qpdf_write(handle))
    let count = qpdf_get_buffer_length(handle)
    return Array(UnsafeBufferPointer(start: qpdf_get_buffer(handle), count: Int(count)))
  }

  private var reason: String {
    guard let error = qpdf_get_error(handle) else { return "qpdf failed" }
    return String(cString: qpdf_get_error_message_detail(handle, error))
  }
}

/// `QPDF_ERRORS`, as against warnings.
private let failed: QPDF_ERROR_CODE = 2
