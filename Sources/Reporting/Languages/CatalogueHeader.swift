import Documents

/// What a language's file says about the language itself, before its sentences.
struct CatalogueHeader {
  enum Key: String, CaseIterable {
    case tag = "language.tag"
    case direction = "language.direction"
    case plurals = "language.plurals"
    case separator = "numbers.separator"
    case shortestGrouped = "numbers.shortest-grouped"
    case weekdays = "calendar.weekdays"
    case months = "calendar.months"
    case shortMonths = "calendar.short-months"
    case longDate = "calendar.long-date"
    case date = "calendar.date"
    case dayOfYear = "calendar.day-of-year"
    case shortDate = "calendar.short-date"
  }

  var tag = ""
  var direction = TextDirection.leftToRight
  var plurals = PluralFamily.oneOther
  var separator = ","
  var shortestGrouped = 4
  var names: [Key: [String]] = [:]
  var forms: [Key: Template] = [:]

  /// English without words.
  static var plain: CatalogueHeader {
    var header = CatalogueHeader()
    header.tag = "en"
    return header
  }

  /// Takes the value of a key.
  mutating func set(_ key: Key, _ value: ArraySlice<UInt8>) throws(CatalogueProblem) {
    switch key {
    case .longDate, .date, .dayOfYear, .shortDate:
      forms[key] = try Template(value)
      return
    case .weekdays: return names[key] = try Self.names(value, of: key, count: 7)
    case .months, .shortMonths: return names[key] = try Self.names(value, of: key, count: 12)
    default: break
    }
    let text = try CatalogueText.string(value)
    func known<Value>(_ value: Value?, _ needs: String) throws(CatalogueProblem) -> Value {
      guard let value else { throw .badValue(key.rawValue, needs: needs) }
      return value
    }
    switch key {
    case .tag:
      let isTag = (2...3).contains(value.count) && value.allSatisfy { (0x61...0x7A).contains($0) }
      tag = try known(isTag ? text : nil, "two or three small letters, such as fr")
    case .direction: direction = try known(TextDirection(rawValue: text), "ltr or rtl")
    case .plurals:
      plurals = try known(
        PluralFamily(rawValue: text),
        "one of " + PluralFamily.allCases.map(\.rawValue).joined(separator: ", "))
    case .separator:
      separator = try known(
        CatalogueText.scalar(text), "one character, such as , or U+202F for a narrow space")
    case .shortestGrouped:
      shortestGrouped = try known(
        Int(text).flatMap { $0 > 3 ? $0 : nil }, "the fewest digits that are grouped, from 4")
    default: break
    }
  }

  private static func names(
    _ value: ArraySlice<UInt8>, of key: Key, count: Int
  ) throws(CatalogueProblem) -> [String] {
    var names: [String] = []
    for name in value.split(separator: UInt8(ascii: "|"), omittingEmptySubsequences: false) {
      names.append(try CatalogueText.string(CatalogueText.trimmed(name)))
    }
    guard names.count == count, !names.contains("") else {
      throw .badValue(key.rawValue, needs: "\(count) names with | between them")
    }
    return names
  }
}

extension Language {
  /// A language as its file tells it.
  init(_ header: CatalogueHeader, messages: [Message: Wording]) {
    func names(_ key: CatalogueHeader.Key) -> [String] { header.names[key] ?? [] }
    func form(_ key: CatalogueHeader.Key) -> Template { header.forms[key] ?? Template() }
    self.init(
      tag: header.tag, dir: header.direction, plurals: header.plurals,
      grouping: DigitGrouping(
        separator: header.separator, shortestGrouped: header.shortestGrouped),
      calendar: CalendarWords(
        weekdays: names(.weekdays), months: names(.months), shortMonths: names(.shortMonths),
        longDate: form(.longDate), date: form(.date), dayOfYear: form(.dayOfYear),
        shortDate: form(.shortDate)),
      messages: messages)
  }
}
