extension ImportCodes {
  /// What columns mean, and who says so.
  static let mappings = given + told

  private static let given = [
    ImportCode(
      "mapping.not_found", .file, "--map names neither a file nor a mapping that is saved.",
      example: "--map escuelas", "Check the name; --save-map keeps a mapping under one."),
    ImportCode(
      "mapping.unreadable", .file, "The file of --map is not YAML, or says nothing of columns.",
      example: "columns: [Alumno", "Write columns: {Alumno: given_name}."),
    ImportCode(
      "mapping.unknown_key", .file, "The file of --map has a key that is not known.",
      example: "columms:", "Its keys are columns and ignore."),
    ImportCode(
      "mapping.unknown_column", .file, "A header is mapped to a column that there isn't.",
      example: "Alumno: given_nmae",
      "Write one of the columns that 'trellis import template' prints."),
    ImportCode(
      "mapping.no_such_header", .file, "A header is mapped that the file doesn't have.",
      example: "Alumnoo: given_name", "Write the header as the file spells it."),
    ImportCode(
      "mapping.repeated_column", .file, "Two headers are mapped to the same column.",
      example: "ID and Code, both external_id", "Put one of them under ignore."),
    ImportCode(
      "mapping.repeated_header", .file, "A header is mapped twice.",
      example: "Talla under columns and under ignore", "Keep one of the two."),
  ]

  private static let told = [
    ImportCode(
      "mapping.known", .none, "The headers are those of a system whose exports are known.",
      example: "Clever's students.csv", "Nothing; if it is something else, say so with --map."),
    ImportCode(
      "mapping.remembered", .none,
      "The columns were mapped as once before, when a file with the same headers came.",
      example: "the next month's export",
      "Nothing; give another mapping with --map, or none with --forget-map."),
    ImportCode(
      "mapping.saved", .none, "The columns were mapped by a mapping saved under a name.",
      example: "--map escuela", "Nothing."),
    ImportCode(
      "column.repeated", .none, "Two columns mean the same; the first was read.",
      example: "School and Campus", "Say with --map which one is to be read."),
    ImportCode(
      "column.misspelt", .none, "An ignored column is spelled almost like one that is known.",
      example: "Frist name", "Rename it, or say what it is with --map."),
  ]
}
