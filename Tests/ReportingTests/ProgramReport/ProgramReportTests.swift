import Documents
import Relationships
import Testing

@testable import Reporting

@Suite("Reports of a program as a whole")
struct ProgramReportTests {
  private func document(_ report: ProgramReport, _ language: Language = .english) -> Document {
    report.document(in: language)
  }

  private func headings(_ document: Document) -> [String] {
    document.blocks.compactMap { block in
      guard case .heading(_, let phrase) = block else { return nil }
      return phrase.plain
    }
  }

  private func figures(_ document: Document) -> [Figure] {
    document.blocks.compactMap { block in
      guard case .figure(let figure) = block else { return nil }
      return figure
    }
  }

  @Test("What goes well and what needs attention come first", arguments: Language.all.map(\.tag))
  func firstPage(_ tag: String) {
    let language = Language.best(for: [tag])
    let all = headings(document(SamplePrograms.report(matches: 60), language))
    #expect(all.dropFirst().first == language.say(.programWell).plain)
    #expect(all.dropFirst(2).first == language.say(.programAttention).plain)
  }

  @Test("Without students and matches it says so, and claims neither good nor bad")
  func empty() {
    let words = document(SamplePrograms.empty).outline
    #expect(words.contains("No student has joined the program yet"))
    #expect(
      !words.contains("0%") && !words.contains("100%") && !words.contains("the program passes"))
  }

  @Test("Of one match it tells what there is, and is silent about what goes with what")
  func single() {
    let words = document(SamplePrograms.report(matches: 1)).outline
    #expect(words.contains("Under 30 we say nothing."))
    #expect(!words.contains("rank correlation is"))
  }

  @Test("Every chart says how many it rests on, and has its numbers as a table")
  func charts() {
    for language in Language.all {
      let figures = figures(document(SamplePrograms.report(matches: 400), language))
      #expect(figures.count >= 6)
      for figure in figures {
        #expect(
          figure.caption.plain.utf8.contains { (0x30...0x39).contains($0) } || figure.numbers != nil
        )
        #expect(!figure.drawing.label.plain.isEmpty)
      }
      #expect(figures.allSatisfy { $0.numbers != nil })
    }
  }

  @Test("Its totals are those of the matches it is made of", arguments: [1, 37, 10_000])
  func totals(_ count: Int) throws {
    let report = SamplePrograms.report(matches: count)
    let items = report.overview.report.items
    let words = ProgramWords(report: report, language: .english)
    #expect(SpreadFigure(words: words).counts.reduce(0, +) == count)
    let met = items.reduce(0) { $0 + $1.adherence.n }
    let rows = try #require(ProgramSheets(words: words).sheets.first).rows
    let adherence = try #require(rows.first { $0.dropFirst().first == .text("Met as planned") })
    #expect(Array(adherence[2...3]) == [.integer(met), .integer(15 * count)])
    #expect(report.openMatches + report.endedMatches == count)
  }

  @Test("A workbook has each table, a row for every match, and what the figures mean")
  func sheets() throws {
    let content = SamplePrograms.report(matches: 120).content(in: .english)
    let names = content.sheets.map(\.name)
    #expect(names.first == "Summary" && names.last == "Definitions")
    #expect(Set(names).count == names.count)
    let matches = try #require(content.streams.first)
    #expect(matches.count == 120)
    let titles = matches.columns.map(\.title)
    #expect(titles.contains("adherence_n") && titles.contains("goal_progress"))
    for place in [0, 60, 119] { #expect(matches.row(place).count == matches.columns.count) }
    #expect(matches.row(120).isEmpty)
    for sheet in content.sheets {
      #expect(sheet.rows.allSatisfy { $0.count <= sheet.columns.count }, "\(sheet.name)")
    }
  }

  @Test("No message is left without its gaps filled", arguments: Language.all.map(\.tag))
  func gaps(_ tag: String) {
    for count in [1, 35, 200] {
      let report = SamplePrograms.report(matches: count)
      let words = document(report, .best(for: [tag])).outline
      #expect(!words.contains("{") && !words.contains("}"))
      #expect(!words.contains("  ."))
    }
  }
}
