import CivilTime
import Programs
import Testing

@Suite("Cells about people")
struct PeopleCellTests {
  @Test(
    "A language is its lower-case primary subtag, its name, or its three-letter code",
    arguments: [
      ("es-MX", "es"), ("EN", "en"), ("en_US", "en"), ("zh-Hans", "zh-Hans"),
      ("zh-hant-TW", "zh-Hant"),
      ("zh-TW", "zh"), ("zh", "zh"), ("Spanish", "es"), ("español", "es"), ("ESPANOL", "es"),
      ("Inglés", "en"), ("Chinese (Simplified)", "zh-Hans"), ("Haitian Creole", "ht"),
      ("spa", "es"),
      ("hmn", "hmn"), ("sr-Latn", "sr"),
    ])
  func languages(_ cell: String, _ code: String) {
    #expect(Language.parse(item: cell).value?.code == code)
  }

  @Test(
    "What is no language is refused",
    arguments: ["xx", "e", "englsh", "en-", "-en", "12", "en us", "en-toolongsubtag", "日本"])
  func noLanguages(_ cell: String) {
    #expect(Language.parse(item: cell).faultCode == "language.unknown")
  }

  @Test("A list of languages keeps its order and each language once")
  func languageLists() {
    #expect([Language].parse("es-MX; en|Spanish ;fr").value?.map(\.code) == ["es", "en", "fr"])
    #expect([Language].parse("es, en").value?.map(\.code) == ["es", "en"])
    #expect([Language].parse(" ; ").value == [])
    #expect([Language].parse("es;xx").faultCode == "language.unknown")
  }

  @Test("Every language's own code is read back as that language")
  func languageCodes() {
    for code in ["en", "es", "zh", "zh-Hans", "zh-Hant", "yue", "so", "ht"] {
      #expect(Language(code: code)?.code == code)
    }
    #expect(Language(code: "EN") == nil)
    #expect(Language(code: "es-MX") == nil)
  }

  @Test(
    "Grades are read as schools write them",
    arguments: [
      ("PK", "PK"), ("Pre-K", "PK"), ("pre k", "PK"), ("K", "K"), ("Kindergarten", "K"),
      ("KG", "K"),
      ("1", "1"), ("09", "9"), ("9th", "9"), ("Grade 9", "9"), ("9th grade", "9"), ("Gr. 3", "3"),
      ("11º", "11"), ("13", "13"), ("13+", "13"), ("College", "13"), ("14", "14"), ("1st", "1"),
    ])
  func grades(_ cell: String, _ grade: String) {
    #expect(Grade.parse(cell).value?.description == grade)
  }

  @Test(
    "What is no grade is refused",
    arguments: ["", "0", "21", "-1", "9.5x", "ninth-ish", "9thh", "100", "4-5", "UG"])
  func noGrades(_ cell: String) {
    #expect(Grade.parse(cell).faultCode == "grade.unknown")
  }

  @Test("Bands hold the grades of the contract, in the order of school")
  func bands() throws {
    let grades = ["PK", "K", "5", "6", "8", "9", "10", "11", "12", "13", "20"]
    let bands = try grades.map { try Grade.parse($0).get().band.code }
    #expect(
      bands == [
        "K-5", "K-5", "K-5", "6-8", "6-8", "9-10", "9-10", "11-12", "11-12", "college", "college",
      ])
    let read = try GradeBands.parse("11–12; k-5 | 6 - 8").get()
    #expect(read.members.map(\.code) == ["K-5", "6-8", "11-12"])
    #expect(read.withNeighbours.members.map(\.code) == ["K-5", "6-8", "9-10", "11-12", "college"])
    #expect(GradeBands(.elementary).withNeighbours.members == [.elementary, .middle])
    #expect(GradeBands.parse("8-Jun").faultCode == "grade_band.unknown")
    for band in GradeBand.allCases { #expect(GradeBand(code: band.code) == band) }
  }

  @Test("Modes have synonyms, and a blank cell is any mode")
  func modes() {
    #expect(Modes.parse("in-person; Online").value?.codes == ["in_person", "online"])
    #expect(Modes.parse("phone, presencial").value?.codes == ["in_person", "phone"])
    #expect(Modes.parse("en línea").value == .online)
    #expect(Modes.parse("").value == .any)
    #expect(Modes.parse("pigeon").faultCode == "mode.unknown")
  }

  @Test("Sites compare trimmed, in NFC and case folded, and nothing equals nothing")
  func comparisonKeys() {
    #expect(ComparisonKey(" Lincoln High\u{A0}") == ComparisonKey("lincoln HIGH"))
    #expect(ComparisonKey("Peña") == ComparisonKey("PEN\u{303}A"))
    #expect(ComparisonKey("Straße") == ComparisonKey("STRASSE"))
    #expect(ComparisonKey("ΟΔΟΣ") == ComparisonKey("οδος"))
    #expect(ComparisonKey("Pena") != ComparisonKey("Peña"))
    #expect(ComparisonKey("a b") != ComparisonKey("ab"))
    #expect(ComparisonKey(" \u{200B}") == nil)
    #expect(ComparisonKey(nil) == nil)
  }

  @Test("External ids are trimmed, compared byte by byte, and have limits")
  func externalIDs() {
    #expect(ExternalID(" S1 ")?.text == "S1")
    #expect(ExternalID("é") != ExternalID("e\u{301}"))
    #expect(
      ["b", "a", "é", "Z"].compactMap(ExternalID.init).sorted().map(\.text) == ["Z", "a", "b", "é"])
    #expect(ExternalID.parse(" ").faultCode == "id.missing")
    #expect(ExternalID.parse("a\u{1}").faultCode == "id.invalid")
    #expect(ExternalID.parse(String(repeating: "x", count: 201)).faultCode == "id.too_long")
  }

  @Test("Whole numbers keep to their limits")
  func numbers() {
    #expect(Capacity.parse(" 20 ").value?.count == 20)
    #expect(Capacity.parse("40").faultCode == "capacity.out_of_range")
    #expect(Capacity.parse("0").faultCode == "capacity.out_of_range")
    #expect(Capacity.parse("two").faultCode == "capacity.invalid")
    #expect(Waiting.parse("9").value?.count == 9)
    #expect(Waiting.parse("10").faultCode == "waiting.out_of_range")
    #expect(Priority.parse("4").faultCode == "priority.out_of_range")
  }

  @Test("Waiting grows a step every 30 days, by three after a match that others ended, up to nine")
  func waiting() {
    #expect(Waiting(daysReady: 29, lastMatchEndedByOthers: false).count == 0)
    #expect(Waiting(daysReady: 30, lastMatchEndedByOthers: false).count == 1)
    #expect(Waiting(daysReady: 65, lastMatchEndedByOthers: true).count == 5)
    #expect(Waiting(daysReady: 400, lastMatchEndedByOthers: true).count == 9)
    #expect(Waiting(daysReady: -5, lastMatchEndedByOthers: false).count == 0)
  }

  @Test("A gate is met from its date through its end date, and only if screening is not adverse")
  func gates() throws {
    let day = try #require(Day("2026-09-01"))
    #expect(!GateDates(from: nil).isMet(on: day))
    #expect(GateDates(from: day).isMet(on: day))
    #expect(!GateDates(from: day + 1).isMet(on: day))
    #expect(GateDates(from: day - 9, until: day).isMet(on: day))
    #expect(!GateDates(from: day - 9, until: day - 1).isMet(on: day))
    let dates = GateDates(from: day)
    #expect(Screening.isMet(.cleared, dates: dates, on: day))
    #expect(Screening.isMet(nil, dates: dates, on: day))
    #expect(!Screening.isMet(.pending, dates: dates, on: day))
    #expect(!Screening.isMet(.expired, dates: dates, on: day))
    #expect(!Screening.isMet(.cleared, dates: GateDates(from: nil), on: day))
    #expect(Screening.parse("Cleared").value == .cleared)
    #expect(Screening.parse("maybe").faultCode == "screening.unknown")
  }
}
