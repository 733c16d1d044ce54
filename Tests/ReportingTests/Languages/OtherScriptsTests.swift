import Documents
import Reporting
import Testing

@Suite("Letters in other scripts")
struct OtherScriptsTests {
  @Test(
    "Arabic has a form for none, one, two, a few, many and hundreds",
    arguments: [
      (0, "لا أسابيع"), (1, "أسبوع واحد"), (2, "أسبوعان"), (3, "3 أسابيع"), (11, "11 أسبوعًا"),
      (100, "100 أسبوع"), (1102, "1,102 أسبوع"),
    ])
  func arabicPlurals(count: Int, said: String) throws {
    let arabic = try SampleLanguages.language("ar")
    #expect(arabic.say(.weeks, count: count).plain == said)
  }

  @Test("Chinese has one form, no spaces, and its own dates, commas and full stops")
  func chinese() throws {
    let chinese = try SampleLanguages.language("zh")
    #expect(chinese.say(.weeks, count: 1).plain == "1周")
    #expect(chinese.date(SampleReports.asOf).plain == "2026年11月23日")
    #expect(chinese.list(["甲", "乙", "丙"]).plain == "甲、乙和丙")
    #expect(chinese.sentences([chinese.sentence("甲"), "乙"]).plain == "甲。乙")
  }

  @Test("What is not translated is said in English, in the form that English has for the number")
  func fallback() throws {
    let chinese = try SampleLanguages.language("zh")
    let arabic = try SampleLanguages.language("ar")
    #expect(chinese.say(.days, count: 1).plain == "1 day")
    #expect(arabic.say(.days, count: 11).plain == "\u{2066}11 days\u{2069}")
    #expect(arabic.say(.sharingStaffTerm).plain == "\u{2066}Program staff\u{2069}")
    // Punctuation alone belongs to the words around it.
    #expect(arabic.sentence("أسبوع").plain == "أسبوع.")
  }

  @Test("A page says its language and its direction", arguments: [("ar", "rtl"), ("zh", "ltr")])
  func pages(tag: String, dir: String) throws {
    let language = try SampleLanguages.language(tag)
    for (name, report) in SampleReports.guardians {
      let document = report.document(in: language)
      let page = String(decoding: HTMLRenderer.render(document), as: UTF8.self)
      #expect(page.contains("<html lang=\"\(tag)\" dir=\"\(dir)\""), "\(name)")
      for slot in Slot.allCases { #expect(!page.contains("{\(slot.rawValue)}"), "\(name)") }
    }
  }

  @Test(
    "A page on paper has a glyph for everything, also for long names",
    arguments: SampleLanguages.tags)
  func paper(tag: String) throws {
    let language = try SampleLanguages.language(tag)
    let renderer = try PDFRenderer(paper: .letter)
    for (name, report) in SampleReports.guardians + SampleReports.longNames {
      // A character without a glyph is an error of the renderer.
      let bytes = try renderer.render(report.document(in: language))
      #expect(bytes.starts(with: Array("%PDF".utf8)), "\(name)")
    }
  }

  @Test("Meetings run from the right in Arabic: the strip is English's, mirrored")
  func strips() throws {
    func strip(_ language: Reporting.Language) throws -> Drawing {
      let blocks = SampleReports.steady.document(in: language).blocks
      return try #require(
        blocks.compactMap { block -> Drawing? in
          guard case .figure(let figure) = block else { return nil }
          return figure.drawing
        }.first)
    }
    func cells(_ drawing: Drawing) -> [Double] {
      drawing.operations.compactMap { operation in
        guard case .rect(let origin, _, _, _, _) = operation else { return nil }
        return origin.x
      }
    }
    let arabic = try strip(SampleLanguages.language("ar"))
    let english = try strip(.english)
    #expect(!cells(english).isEmpty)
    #expect(cells(english) == cells(english).sorted())
    #expect(cells(arabic) == cells(arabic).sorted().reversed())
  }
}

extension SampleReports {
  /// Names that fill lines, in the scripts of the letters.
  static let longNames: [(String, GuardianReport)] = [
    (
      "long-ar",
      long("عبد الرحمن بن محمد بن عبد العزيز الحسيني القرشي المغربي", "فاطمة الزهراء نور الهدى")
    ),
    ("long-zh", long("欧阳司马诸葛慕容上官夏侯皇甫尉迟公孙长孙宇文司徒令狐东方", "爱新觉罗叶赫那拉博尔济吉特")),
  ]

  private static func long(_ guardian: String, _ student: String) -> GuardianReport {
    GuardianReport(
      heading: heading, guardianName: guardian,
      student: GuardianReport.Student(firstName: student, fullName: "\(student) \(guardian)"),
      matches: everything.matches, waitingSince: nil)
  }
}
