import CQPDF

/// Writes what the journal knows into a file's tag tree.
struct TagTreeWriter {
  private let elements: [Element]
  private var next = 0

  init(_ journal: TagJournal) {
    elements = journal.elements
  }

  /// Walks the tree in preorder beside the journal.
  ///
  /// - Throws: `PDFError.refused` where the two differ: an alternative text must never land on
  ///   another figure.
  mutating func write(
    into root: PDFObjects.Object, of objects: borrowing PDFObjects
  ) throws(PDFError) {
    try visitKids(of: root, in: objects)
    guard next == elements.count else { throw mismatch("\(elements.count - next) are missing") }
  }

  private mutating func visitKids(
    of parent: PDFObjects.Object, in objects: borrowing PDFObjects
  ) throws(PDFError) {
    let kids = objects.get(parent, "/K")
    if objects.isArray(kids) {
      for index in 0..<qpdf_oh_get_array_n_items(objects.handle, kids) {
        let kid = qpdf_oh_get_array_item(objects.handle, kids, index)
        try visit(kid, in: objects)
        objects.release(kid)
      }
    } else {
      try visit(kids, in: objects)
    }
    objects.release(kids)
  }

  /// An element; the numbers and references of drawn content are passed over.
  private mutating func visit(
    _ object: PDFObjects.Object, in objects: borrowing PDFObjects
  ) throws(PDFError) {
    guard objects.isDictionary(object) else { return }
    let kind = objects.get(object, "/S")
    defer { objects.release(kind) }
    guard qpdf_oh_is_name(objects.handle, kind) != 0 else { return }
    let name = objects.name(kind)
    guard next < elements.count, name == "/" + elements[next].tag.rawValue else {
      throw mismatch(
        "\(name) is number \(next), which should be "
          + (next < elements.count ? elements[next].tag.rawValue : "none"))
    }
    let element = elements[next]
    next += 1
    write(element, into: object, of: objects)
    try visitKids(of: object, in: objects)
  }

  private func write(
    _ element: Element, into object: PDFObjects.Object, of objects: borrowing PDFObjects
  ) {
    if let lang = element.lang { objects.set(object, "/Lang", to: objects.text(lang)) }
    if let alt = element.alt { objects.set(object, "/Alt", to: objects.text(alt)) }
    if let scope = element.scope {
      objects.set(object, "/A", to: objects.parse("<< /O /Table /Scope /\(scope.rawValue) >>"))
    }
    if let box = element.box {
      let sides = [box.left, box.bottom, box.right, box.top].map { "\(($0 * 100).rounded() / 100)" }
      objects.set(
        object, "/A",
        to: objects.parse(
          "<< /O /Layout /Placement /Block /BBox [\(sides.joined(separator: " "))] >>"))
    }
    if let summary = element.summary {
      let attributes = objects.parse("<< /O /Table >>")
      objects.set(attributes, "/Summary", to: objects.text(summary))
      objects.set(object, "/A", to: attributes)
    }
  }

  private func mismatch(_ detail: String) -> PDFError {
    .refused("the tag tree is not as it was drawn: \(detail)")
  }
}
