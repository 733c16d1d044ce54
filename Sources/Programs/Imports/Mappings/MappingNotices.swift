import CivilTime

/// How a mapping that nobody has just given is told.
extension GivenMapping {
  var notices: [ImportProblem] {
    switch origin {
    case .file: []
    case .saved(let name, let at):
      [
        ImportProblem(
          "mapping.saved", "the columns were mapped by \(name.quoted), saved on \(at.utcDay)",
          hint: "Give --map a file to change it, and --save-map to keep that.")
      ]
    case .remembered(let at):
      [
        ImportProblem(
          "mapping.remembered",
          "the columns were mapped as on \(at.utcDay), when a file with the same headers came",
          hint: "Give another mapping with --map, or none with --forget-map.")
      ]
    case .known(let export):
      [
        ImportProblem(
          "mapping.known", "the columns were read as those of \(export)",
          hint: "If they are something else, say so with --map.")
      ]
    }
  }
}

extension GivenMapping.Origin {
  /// As the JSON document says it.
  var word: String {
    switch self {
    case .file(let path): path
    case .saved(let name, _): name
    case .remembered(let at): "as on \(at.utcDay)"
    case .known(let export): export
    }
  }
}
