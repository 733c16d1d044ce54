/// Which part of a workbook refers to which other, from a `.rels` part.
struct Relations {
  /// The part that each relation's identifier leads to.
  let targets: [String: String]
  private let types: [(type: String, target: String)]

  /// Reads a `.rels` part; one that is not there relates nothing.
  init(_ archive: ZipArchive, _ file: TabularFile, part: String) throws(TabularError) {
    let list = RelationList()
    if archive.contains(part) {
      try Workbook.parse(archive, file, part, limit: 1 << 24, list)
    }
    // `xl/_rels/workbook.xml.rels` speaks of parts beside `xl/`.
    let folder = part.split(separator: "/").dropLast(2).map(String.init)
    var targets: [String: String] = [:]
    var types: [(String, String)] = []
    for relation in list.relations {
      let target = Self.path(relation.target, from: folder)
      targets[relation.id] = target
      types.append((relation.type, target))
    }
    (self.targets, self.types) = (targets, types)
  }

  /// The first target of a type, by the type's last word.
  func target(ofType type: String) -> String? {
    types.first { $0.type.hasSuffix("/" + type) }?.target
  }

  /// The `.rels` part that belongs to a part.
  static func part(of part: String) -> String {
    let words = part.split(separator: "/").map(String.init)
    return (words.dropLast() + ["_rels", (words.last ?? "") + ".rels"]).joined(separator: "/")
  }

  private static func path(_ target: String, from folder: [String]) -> String {
    var words = target.hasPrefix("/") ? [] : folder
    for word in target.split(separator: "/").map(String.init) where word != "." {
      if word == ".." { _ = words.popLast() } else { words.append(word) }
    }
    return words.joined(separator: "/")
  }
}

private final class RelationList: MarkupListener {
  private(set) var relations: [(id: String, type: String, target: String)] = []

  func begin(_ element: MarkupName, _ attributes: MarkupAttributes) {
    guard element == "Relationship", let id = attributes.text("Id"),
      let type = attributes.text("Type"), let target = attributes.text("Target")
    else { return }
    relations.append((id, type, target))
  }

  func end(_ element: MarkupName) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
