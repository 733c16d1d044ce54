import CQPDF
#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Finishes the pages of a file: what they draw, and the fonts they draw with.
enum PDFPages {
  static func finish(_ objects: borrowing PDFObjects) throws(PDFError) {
    var fonts: Set<Int32> = []
    for number in 0..<max(0, qpdf_get_num_pages(objects.handle)) {
      let page = qpdf_get_page_n(objects.handle, Int(number))
      try markDecoration(on: page, of: objects)
      finishFonts(of: page, in: objects, besides: &fonts)
      objects.release(page)
    }
  }

  private static func markDecoration(
    on page: PDFObjects.Object, of objects: borrowing PDFObjects
  ) throws(PDFError) {
    var content: UnsafeMutablePointer<UInt8>?
    var count = 0
    try objects.check(
      qpdf_oh_get_page_content_data(objects.handle, page, &content, &count))
    defer { free(content) }
    let marked = ArtifactMarks.added(to: UnsafeBufferPointer(start: content, count: count))
    let stream = objects.get(page, "/Contents")
    let none = qpdf_oh_new_null(objects.handle)
    marked.withUnsafeBufferPointer {
      qpdf_oh_replace_stream_data(
        objects.handle, stream, $0.baseAddress, $0.count, none, none)
    }
    objects.release(none)
    objects.release(stream)
  }

  /// TrueType fonts must say that their glyphs go by their own numbers.
  private static func finishFonts(
    of page: PDFObjects.Object, in objects: borrowing PDFObjects, besides known: inout Set<Int32>
  ) {
    let resources = objects.get(page, "/Resources")
    let fonts = objects.get(resources, "/Font")
    var names: [String] = []
    if objects.isDictionary(fonts) {
      qpdf_oh_begin_dict_key_iter(objects.handle, fonts)
      while qpdf_oh_dict_more_keys(objects.handle) != 0 {
        names.append(String(cString: qpdf_oh_dict_next_key(objects.handle)))
      }
    }
    for name in names {
      let font = objects.get(fonts, name)
      if known.insert(qpdf_oh_get_object_id(objects.handle, font)).inserted {
        finishFont(font, in: objects)
      }
      objects.release(font)
    }
    objects.release(fonts)
    objects.release(resources)
  }

  private static func finishFont(_ font: PDFObjects.Object, in objects: borrowing PDFObjects) {
    guard qpdf_oh_is_or_has_name(objects.handle, objects.get(font, "/Subtype"), "/Type0") != 0
    else { return }
    let descendant = qpdf_oh_get_array_item(
      objects.handle, objects.get(font, "/DescendantFonts"), 0)
    let kind = objects.get(descendant, "/Subtype")
    if qpdf_oh_is_or_has_name(objects.handle, kind, "/CIDFontType2") != 0 {
      objects.set(descendant, "/CIDToGIDMap", to: objects.parse("/Identity"))
    }
  }
}
