import CQPDF

@testable import Documents

/// The tag tree of a file, as a reader's software finds it.
struct TagTree {
  /// One line an element, indented by depth: its type, then what is said about it.
  private(set) var lines: [String] = []
  /// Catalog entries in PDF's notation.
  private(set) var catalog: [String: String] = [:]

  init(_ bytes: [UInt8]) throws(PDFError) {
    var failure: PDFError?
    bytes.withUnsafeBufferPointer { bytes in
      bytes.withMemoryRebound(to: CChar.self) { bytes in
        do throws(PDFError) {
          let objects = try PDFObjects(reading: bytes)
          let root = qpdf_get_root(objects.handle)
          for key in ["/Lang", "/ViewerPreferences", "/MarkInfo"] {
            catalog[key] = String(
              cString: qpdf_oh_unparse_resolved(objects.handle, objects.get(root, key)))
          }
          visit(objects.get(objects.get(root, "/StructTreeRoot"), "/K"), 0, objects)
          try objects.checkObjects()
        } catch {
          failure = error
        }
      }
    }
    if let failure { throw failure }
  }

  func count(_ tag: String) -> Int {
    lines.count { $0.split(separator: " ").first.map(String.init) == tag }
  }

  private mutating func visit(
    _ object: PDFObjects.Object, _ depth: Int, _ objects: borrowing PDFObjects
  ) {
    if objects.isArray(object) {
      for index in 0..<qpdf_oh_get_array_n_items(objects.handle, object) {
        visit(qpdf_oh_get_array_item(objects.handle, object, index), depth, objects)
      }
      return
    }
    guard objects.isDictionary(object),
      qpdf_oh_is_name(objects.handle, objects.get(object, "/S")) != 0
    else { return }
    lines.append(
      String(repeating: "  ", count: depth) + objects.name(objects.get(object, "/S")).dropFirst()
        + attributes(of: object, objects))
    visit(objects.get(object, "/K"), depth + 1, objects)
  }

  private func attributes(
    of object: PDFObjects.Object, _ objects: borrowing PDFObjects
  ) -> String {
    var line = ""
    for key in ["/Alt", "/Lang"] { line += text(of: key, in: object, objects) }
    let attributes = objects.get(object, "/A")
    guard objects.isDictionary(attributes) else { return line }
    let scope = objects.get(attributes, "/Scope")
    if qpdf_oh_is_name(objects.handle, scope) != 0 {
      line += " Scope=\(objects.name(scope).dropFirst())"
    }
    line += text(of: "/Summary", in: attributes, objects)
    return objects.isArray(objects.get(attributes, "/BBox")) ? line + " BBox" : line
  }

  private func text(
    of key: String, in object: PDFObjects.Object, _ objects: borrowing PDFObjects
  ) -> String {
    let value = objects.get(object, key)
    guard qpdf_oh_is_string(objects.handle, value) != 0 else { return "" }
    return " \(key.dropFirst())=\(String(cString: qpdf_oh_get_utf8_value(objects.handle, value)))"
  }
}
