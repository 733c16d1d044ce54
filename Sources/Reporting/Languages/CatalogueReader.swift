/// Reads a language's file, `key = words` a line.
///
/// It is strict, because a slip of the keyboard would otherwise be a sentence in English in a letter
/// that a family reads in its own language.
package struct CatalogueReader {
  private var header = CatalogueHeader()
  private var messages: [Message: Wording] = [:]
  /// The line of every key that was taken, by which the second of the same name is told.
  private var lines: [String: Int] = [:]

  /// The language that a file tells.
  ///
  /// - Throws: The first line that is wrong.
  package static func language(
    in bytes: [UInt8], of file: String
  ) throws(CatalogueError) -> Language {
    var reader = CatalogueReader()
    var number = 0
    let isMarked = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let lines = bytes.dropFirst(isMarked ? 3 : 0).split(
      separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    do throws(CatalogueProblem) {
      for line in lines {
        number += 1
        try reader.take(CatalogueText.trimmed(line), number)
      }
      try reader.checkHeader()
    } catch {
      throw CatalogueError(file: file, line: number, problem: error)
    }
    try reader.checkForms(of: file)
    return Language(reader.header, messages: reader.messages)
  }

  private mutating func take(
    _ line: ArraySlice<UInt8>, _ number: Int
  ) throws(CatalogueProblem) {
    guard let first = line.first, first != UInt8(ascii: "#") else { return }
    guard let equals = line.firstIndex(of: UInt8(ascii: "=")) else { throw .noEqualSign }
    let key = try CatalogueText.string(CatalogueText.trimmed(line[..<equals]))
    let words = CatalogueText.trimmed(line[(equals + 1)...])
    guard !words.isEmpty else { throw .nothingSaid(key) }
    if let earlier = lines.updateValue(number, forKey: key) {
      throw .duplicate(key, line: earlier)
    }
    if let known = CatalogueHeader.Key(rawValue: key) { return try header.set(known, words) }
    try say(key, words)
  }

  private mutating func say(
    _ key: String, _ words: ArraySlice<UInt8>
  ) throws(CatalogueProblem) {
    let (name, category) = try Self.parts(of: key)
    guard let message = Self.keys[name] else { throw .unknownKey(key) }
    let template = try Template(words)
    switch (messages[message], category) {
    case (nil, nil): messages[message] = .plain(template)
    case (nil, let category?): messages[message] = .counted([category: template])
    case (.counted(var forms), let category?):
      forms[category] = template
      messages[message] = .counted(forms)
    case (let other?, _):
      throw .duplicate(name, line: Self.line(of: name, as: other, in: lines))
    }
  }

  /// `weeks[one]` as the message and its plural form.
  private static func parts(
    of key: String
  ) throws(CatalogueProblem) -> (name: String, category: PluralCategory?) {
    guard let open = key.utf8.firstIndex(of: UInt8(ascii: "[")) else { return (key, nil) }
    let rest = key.utf8[open...].dropFirst()
    guard rest.last == UInt8(ascii: "]") else { throw .unknownKey(key) }
    let form = String(Substring(rest.dropLast()))
    guard let category = PluralCategory(rawValue: form) else { throw .unknownCategory(form) }
    return (String(Substring(key.utf8[..<open])), category)
  }

  private static let keys = Dictionary(
    uniqueKeysWithValues: Message.allCases.map { ($0.rawValue, $0) })

  /// Where a message was first said.
  private static func line(of name: String, as wording: Wording, in lines: [String: Int]) -> Int {
    guard case .counted(let forms) = wording else { return lines[name] ?? 0 }
    return forms.keys.compactMap { lines["\(name)[\($0)]"] }.min() ?? 0
  }

  private func checkHeader() throws(CatalogueProblem) {
    for key in CatalogueHeader.Key.allCases where lines[key.rawValue] == nil {
      throw .missing(key.rawValue)
    }
  }

  /// A number without its form would be a letter without its sentence.
  private func checkForms(of file: String) throws(CatalogueError) {
    let needed = header.plurals.categories
    for message in Message.allCases {
      guard case .counted(let forms)? = messages[message] else { continue }
      let key = message.rawValue
      let line = Self.line(of: key, as: .counted(forms), in: lines)
      if let missing = needed.first(where: { forms[$0] == nil }) {
        throw CatalogueError(file: file, line: line, problem: .missingForm(key, missing))
      }
      for category in PluralCategory.allCases
      where forms[category] != nil && !needed.contains(category) {
        throw CatalogueError(
          file: file, line: lines["\(key)[\(category)]"] ?? line,
          problem: .needlessForm(category, header.plurals))
      }
    }
  }
}
