import CQPDF

/// Adds what Cairo leaves out of a tagged PDF: languages, alternative texts, scopes, metadata and
/// the marks of decoration.
enum FinishingPass {
  /// - Parameters:
  ///   - drawn: the file as Cairo wrote it.
  ///   - journal: the elements of its tag tree.
  ///   - title: the file's title, for the window and the metadata.
  ///   - lang: its language.
  /// - Returns: the finished file; the same input gives the same bytes.
  /// - Throws: `PDFError.refused`, also when the tag tree is not the journal's.
  static func finish(
    _ drawn: [UInt8], _ journal: TagJournal, title: String, lang: String
  ) throws(PDFError) -> [UInt8] {
    var result: Result<[UInt8], PDFError> = .failure(.refused("empty"))
    drawn.withUnsafeBufferPointer { bytes in
      bytes.withMemoryRebound(to: CChar.self) { bytes in
        result = Result { () throws(PDFError) in
          try finish(PDFObjects(reading: bytes), journal, title: title, lang: lang)
        }
      }
    }
    return try result.get()
  }

  private static func finish(
    _ objects: consuming PDFObjects, _ journal: TagJournal, title: String, lang: String
  ) throws(PDFError) -> [UInt8] {
    let root = qpdf_get_root(objects.handle)
    var tree = TagTreeWriter(journal)
    try tree.write(into: objects.get(root, "/StructTreeRoot"), of: objects)
    try PDFPages.finish(objects)
    describe(root, title: title, lang: lang, in: objects)
    try objects.checkObjects()
    return try objects.written()
  }

  private static func describe(
    _ root: PDFObjects.Object, title: String, lang: String, in objects: borrowing PDFObjects
  ) {
    objects.set(root, "/Lang", to: objects.text(lang))
    objects.set(root, "/ViewerPreferences", to: objects.parse("<< /DisplayDocTitle true >>"))
    let metadata = qpdf_oh_new_stream(objects.handle)
    let dictionary = qpdf_oh_get_dict(objects.handle, metadata)
    objects.set(dictionary, "/Type", to: objects.parse("/Metadata"))
    objects.set(dictionary, "/Subtype", to: objects.parse("/XML"))
    let none = qpdf_oh_new_null(objects.handle)
    XMPPacket.bytes(title: title, lang: lang).withUnsafeBufferPointer {
      qpdf_oh_replace_stream_data(
        objects.handle, metadata, $0.baseAddress, $0.count, none, none)
    }
    objects.set(root, "/Metadata", to: metadata)
    // The moment of printing says nothing about a report and would change its bytes.
    let document = objects.get(qpdf_get_trailer(objects.handle), "/Info")
    qpdf_oh_remove_key(objects.handle, document, "/CreationDate")
    objects.set(document, "/Title", to: objects.text(title))
  }
}
