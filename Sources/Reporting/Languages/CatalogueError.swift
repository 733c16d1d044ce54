/// Why a language's file cannot be read: where, what, and what to do.
package struct CatalogueError: Error, Hashable, CustomStringConvertible {
  /// `es.catalogue`.
  package let file: String
  /// From 1; the last line where something is missing altogether.
  package let line: Int
  package let problem: CatalogueProblem

  package var description: String { "\(file):\(line): \(problem)" }
}

/// What is wrong with a line of a language's file.
package enum CatalogueProblem: Error, Hashable, CustomStringConvertible {
  case notUTF8
  case noEqualSign
  /// A key without words.
  case nothingSaid(String)
  case unknownKey(String)
  /// A key that an earlier line has.
  case duplicate(String, line: Int)
  case unknownSlot(String)
  case strayBrace
  /// `key[lots]`.
  case unknownCategory(String)
  /// A plural form that the language does not have.
  case needlessForm(PluralCategory, PluralFamily)
  /// A message with some plural forms, but not all that the language has.
  case missingForm(String, PluralCategory)
  /// What is not one of the values that a key can have.
  case badValue(String, needs: String)
  case missing(String)

  package var description: String {
    switch self {
    case .notUTF8: "this line is not UTF-8; save the file as UTF-8"
    case .noEqualSign: "there is no '='; write: key = words"
    case .nothingSaid(let key): "\(key) has no words; write them after '=', or leave the line out"
    case .unknownKey(let key): "nothing is called \(key); en.catalogue has every key"
    case .duplicate(let key, let line): "\(key) is in line \(line) already; keep one of them"
    case .unknownSlot(let name): "nothing fills {\(name)}; use the names that English has"
    case .strayBrace: "a brace stands alone; write each gap as {name}"
    case .unknownCategory(let name):
      "no plural form is called \(name); there are \(Self.list(PluralCategory.allCases))"
    case .needlessForm(let category, let family):
      "the language has no plural form \(category); by language.plurals = \(family.rawValue) it has \(Self.list(family.categories))"
    case .missingForm(let key, let category): "\(key) lacks a line \(key)[\(category)]"
    case .badValue(let key, let needs): "\(key) has to be \(needs)"
    case .missing(let key): "there is no line \(key) = ...; en.catalogue shows one"
    }
  }

  private static func list(_ categories: [PluralCategory]) -> String {
    categories.map(\.rawValue).joined(separator: ", ")
  }
}
