import Programs

/// What a `set` says, checked: the columns of its file, and what is cleared.
struct SettingPlan {
  let columns: [(name: String, cell: String)]
  let cleared: Set<String>

  /// - Parameters:
  ///   - fields: every field there is, with what it is set to.
  ///   - kept: those that cannot be empty.
  ///   - clear: the fields to empty, as typed.
  /// - Throws: `Failure` where nothing is said, or two things of one field, or a field is unknown.
  init(_ fields: [SettingField], kept: Set<String>, clear: [String]) throws {
    let given = fields.compactMap { field in field.cell.map { (name: field.column, cell: $0) } }
    let names = clear.flatMap { $0.split(separator: ",") }
      .map { $0.split { $0 == "-" || $0 == " " }.joined(separator: "_").lowercased() }
    let clearable = fields.map(\.column).filter { !kept.contains($0) }
    for name in names where !clearable.contains(name) {
      throw Failure(
        .usage, "field.unknown", "--clear \(name): there is no such field that can be empty.",
        hint: Suggestion.sentence(for: name, among: clearable)
          + "Fields are: \(clearable.joined(separator: ", ")).")
    }
    for (name, cell) in given {
      let option = SettingField(name, nil).option
      if names.contains(name) {
        throw Failure(
          .usage, "usage", "\(option) and --clear \(name) contradict each other.",
          hint: "Say one of them.")
      }
      if cell.allSatisfy(\.isWhitespace) {
        throw Failure(
          .usage, "usage", "\(option) is empty.",
          hint: kept.contains(name)
            ? "Write a value." : "Write a value, or --clear \(name) to empty the field.")
      }
    }
    guard !given.isEmpty || !names.isEmpty else {
      throw Failure(
        .usage, "usage", "Nothing is said that could be set.",
        hint: "Add an option such as \(fields.first?.option ?? "--site"); --help lists them.")
    }
    columns = given + Set(names).sorted().map { ($0, "") }
    cleared = Set(names)
  }
}
