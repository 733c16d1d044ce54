import Yams

/// Reads a mapping that somebody has written as YAML.
///
/// ```yaml
/// columns:
///   Alumno: given_name
///   Primer apellido: family_name
/// ignore: [Talla, Foto]
/// ```
package enum MappingFile {
  /// Reads the text of a file.
  ///
  /// - Throws: the first `MappingProblem`, with its line.
  package static func read(
    _ text: String, named file: String
  ) throws(MappingProblem) -> GivenMapping {
    GivenMapping(.file(file), try entries(of: text, named: file, known: ["columns", "ignore"]))
  }

  static func entries(
    of text: String, named file: String, known: [String]
  ) throws(MappingProblem) -> [GivenMapping.Entry] {
    let root = try root(of: text, named: file)
    guard let pairs = root.mapping else { throw .notAMapping(file, root.mark?.line) }
    var entries: [GivenMapping.Entry] = []
    for (key, value) in pairs {
      switch key.scalar?.string ?? "" {
      case "columns": entries += try columns(value, file)
      case "ignore": entries += try ignored(value, file)
      case let name where known.contains(name): break
      case let name:
        throw MappingProblem(
          "mapping.unknown_key", file, key.mark?.line, "\(name.quoted) is not a key of a mapping",
          hint: Nearest(known).hint(for: name) ?? "Its keys are: columns, ignore.")
      }
    }
    guard !entries.isEmpty else {
      throw MappingProblem(
        "mapping.unreadable", file, nil, "it says nothing about any column",
        hint: MappingProblem.example)
    }
    return entries
  }

  static func root(of text: String, named file: String) throws(MappingProblem) -> Node {
    do {
      if let root = try Yams.compose(yaml: text), root != Node("") { return root }
    } catch {
      let (found, reason) = trouble(error)
      // What is missing at the end of the text is missed on a line behind it.
      let line = found.map { min($0, text.split(separator: "\n").count) }
      throw MappingProblem(
        "mapping.unreadable", file, line, "it is not YAML: \(reason)",
        hint: MappingProblem.example)
    }
    throw MappingProblem(
      "mapping.unreadable", file, nil, "it is empty", hint: MappingProblem.example)
  }

  private static func trouble(_ error: any Error) -> (line: Int?, reason: String) {
    switch error as? YamlError {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      (mark.line, problem)
    case .duplicatedKeysInMapping(let keys, let context):
      (context.mark.line, "the key \(keys.sorted().joined(separator: ", ")) is there twice")
    case .reader(let problem, _, _, _): (nil, problem)
    default: (nil, "it cannot be read")
    }
  }

  private static func columns(
    _ node: Node, _ file: String
  ) throws(MappingProblem) -> [GivenMapping.Entry] {
    guard let pairs = node.mapping else { throw .notAMapping(file, node.mark?.line) }
    var entries: [GivenMapping.Entry] = []
    for (key, value) in pairs {
      guard let header = key.scalar?.string, !header.isEmpty, let column = value.scalar?.string,
        !column.isEmpty
      else { throw .notAMapping(file, key.mark?.line) }
      entries.append(.init(header: header, column: column, line: key.mark?.line))
    }
    return entries
  }

  private static func ignored(
    _ node: Node, _ file: String
  ) throws(MappingProblem) -> [GivenMapping.Entry] {
    let items = node.sequence.map(Array.init) ?? [node]
    var entries: [GivenMapping.Entry] = []
    for item in items {
      guard let header = item.scalar?.string, !header.isEmpty else {
        throw MappingProblem(
          "mapping.unreadable", file, item.mark?.line, "ignore is not a list of headers",
          hint: "Write ignore: [Photo, Shoe size].")
      }
      entries.append(.init(header: header, column: nil, line: item.mark?.line))
    }
    return entries
  }
}
