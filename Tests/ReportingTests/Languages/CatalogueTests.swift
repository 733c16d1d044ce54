import Documents
import Foundation
import Reporting
import Testing

@Suite("Languages as files")
struct CatalogueTests {
  private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .appending(path: "../../../Sources/Reporting/Languages/Catalogues").standardized

  /// The least that a file can be.
  private static let head = """
    language.tag = xx
    language.direction = ltr
    language.plurals = one-other
    numbers.separator = U+202F
    numbers.shortest-grouped = 5
    calendar.weekdays = a | b | c | d | e | f | g
    calendar.months = a | b | c | d | e | f | g | h | i | j | k | l
    calendar.short-months = a | b | c | d | e | f | g | h | i | j | k | l
    calendar.long-date = {weekday} {day} {month} {year}
    calendar.date = {day} {month} {year}
    calendar.day-of-year = {day} {month}
    calendar.short-date = {day} {month}

    """

  private static func read(_ text: String) throws(CatalogueError) -> Reporting.Language {
    try CatalogueReader.language(in: Array(text.utf8), of: "xx.catalogue")
  }

  @Test("Every file of the folder ships as it is, and can be read and chosen")
  func everyFileShips() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(
      names.sorted() == CatalogueFile.all.map(\.name).sorted(),
      "each file has its line in CatalogueFile.all")
    for file in CatalogueFile.all {
      let language = try CatalogueReader.language(in: file.bytes, of: file.name)
      #expect(language.tag == file.tag)
      #expect(Reporting.Language.best(for: [file.tag]).tag == file.tag)
      let bytes = try Data(contentsOf: Self.folder.appending(path: file.name))
      #expect(Array(bytes) == file.bytes)
    }
    #expect(Reporting.Language.all.map(\.tag) == Reporting.Language.tags)
  }

  @Test("Every file has its lines in the order of English, so that two can be read side by side")
  func sameOrder() throws {
    func keys(_ file: CatalogueFile) -> [String] {
      var keys: [String] = []
      for line in String(decoding: file.bytes, as: UTF8.self).split(separator: "\n")
      where !line.hasPrefix("#") {
        let key = String(line.prefix { $0 != "[" && $0 != " " })
        if keys.last != key { keys.append(key) }
      }
      return keys
    }
    let english = try #require(CatalogueFile.all.first { $0.tag == "en" })
    let order = keys(english)
    for file in CatalogueFile.all {
      let said = Set(keys(file))
      #expect(keys(file) == order.filter(said.contains), "\(file.name)")
    }
  }

  @Test("A file with comments, blank lines, a mark of UTF-8 and line ends of Windows is read")
  func lenient() throws {
    let text = "\u{FEFF}# Comment\r\n\r\n" + Self.head + "  fullStop =  {text} = so \r\n"
    let language = try Self.read(text)
    #expect(language.say(.fullStop, [.text: "Good"]).plain == "Good = so")
    #expect(language.number(12345).plain == "12\u{202F}345")
  }

  @Test(
    "A slip is told with its file, its line and what to do",
    arguments: [
      ("asOf As of {date}", "13: there is no '='; write: key = words"),
      ("asOf =", "13: asOf has no words; write them after '=', or leave the line out"),
      ("asof = x", "13: nothing is called asof; en.catalogue has every key"),
      ("language.name = x", "13: nothing is called language.name; en.catalogue has every key"),
      ("language.tag = xy", "13: language.tag is in line 1 already; keep one of them"),
      ("and = a\nand = b", "14: and is in line 13 already; keep one of them"),
      ("days[one] = a\ndays = b", "14: days is in line 13 already; keep one of them"),
      ("days = a\ndays[one] = b", "14: days is in line 13 already; keep one of them"),
      ("asOf = On {dat}", "13: nothing fills {dat}; use the names that English has"),
      ("asOf = On {date", "13: a brace stands alone; write each gap as {name}"),
      ("asOf = On date}", "13: a brace stands alone; write each gap as {name}"),
      ("asOf = {{date}}", "13: a brace stands alone; write each gap as {name}"),
      (
        "days[lots] = x",
        "13: no plural form is called lots; there are zero, one, two, few, many, other"
      ),
      ("days[one = x", "13: nothing is called days[one; en.catalogue has every key"),
      ("days[one] = x", "13: days lacks a line days[other]"),
      (
        "days[one] = x\ndays[few] = y\ndays[other] = z",
        "14: the language has no plural form few; by language.plurals = one-other it has one, other"
      ),
    ])
  func slips(line: String, told: String) {
    let error = #expect(throws: CatalogueError.self) { try Self.read(Self.head + line) }
    #expect(error?.description == "xx.catalogue:\(told)")
  }

  @Test(
    "A language that is told wrongly is refused",
    arguments: [
      ("language.direction = ltr", "language.direction = down", "ltr or rtl"),
      ("language.tag = xx", "language.tag = XX-YY", "two or three small letters, such as fr"),
      ("numbers.separator = U+202F", "numbers.separator = U+D800", "one character"),
      ("numbers.shortest-grouped = 5", "numbers.shortest-grouped = -1", "from 4"),
      ("a | b | c | d | e | f | g\n", "a | b\n", "7 names with | between them"),
      ("plurals = one-other", "plurals = many", "slavic, arabic"),
    ])
  func wrongHeads(right: String, wrong: String, told: String) {
    let text = Self.head.replacingOccurrences(of: right, with: wrong)
    let error = #expect(throws: CatalogueError.self) { try Self.read(text) }
    #expect(error?.description.contains(told) == true)
  }

  @Test("A language without its tag, and bytes that are no text, are refused")
  func unreadable() {
    let short = Self.head.replacingOccurrences(of: "language.tag = xx\n", with: "")
    let missing = #expect(throws: CatalogueError.self) { try Self.read(short) }
    #expect(missing?.problem == .missing("language.tag"))
    let bytes = Array(Self.head.utf8) + Array("and = ".utf8) + [0xC3, 0x28]
    let broken = #expect(throws: CatalogueError.self) {
      try CatalogueReader.language(in: bytes, of: "xx.catalogue")
    }
    #expect(broken?.problem == .notUTF8)
    #expect(broken?.line == 13)
  }
}
