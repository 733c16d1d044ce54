import Documents
import Foundation
import Reporting
import Testing

/// The words and structure of whole reports, kept as files that a person can read and approve.
@Suite("Golden reports")
struct GoldenTests {
  static let reports: [(name: String, document: @Sendable () -> Document)] = [
    ("guardian-steady-en", { SampleReports.steady.document(in: .english) }),
    ("guardian-steady-es", { SampleReports.steady.document(in: .spanish) }),
    ("guardian-waiting-again-en", { SampleReports.waitingAgain.document(in: .english) }),
    ("guardian-late-es", { SampleReports.lateStarter.document(in: .spanish) }),
    ("guardian-everything-en", { SampleReports.everything.document(in: .english) }),
    ("guardian-everything-es", { SampleReports.everything.document(in: .spanish) }),
    ("guardian-ended-en", { SampleReports.ended.document(in: .english) }),
    ("guardian-ended-es", { SampleReports.ended.document(in: .spanish) }),
    ("guardian-corrected-en", { SampleReports.corrected.document(in: .english) }),
    ("guardian-corrected-es", { SampleReports.corrected.document(in: .spanish) }),
    ("guardian-nothing-en", { SampleReports.nothingYet.document(in: .english) }),
    ("guardian-nothing-es", { SampleReports.nothingYet.document(in: .spanish) }),
    ("guardian-paused-en", { SampleReports.paused.document(in: .english) }),
    ("guardian-paused-es", { SampleReports.paused.document(in: .spanish) }),
    ("guardian-preview-en", { SampleReports.preview.document(in: .english) }),
    ("guardian-preview-es", { SampleReports.preview.document(in: .spanish) }),
    ("guardian-waiting-en", { SampleReports.waiting.document(in: .english) }),
    ("guardian-waiting-es", { SampleReports.waiting.document(in: .spanish) }),
    ("teacher-12-en", { SampleReports.teacher(count: 12).document(in: .english) }),
    ("teacher-12-es", { SampleReports.teacher(count: 12).document(in: .spanish) }),
  ]

  static let all = reports + months + desk + programs + funders

  @Test("Reports keep the words and structure that were approved", arguments: 0..<all.count)
  func golden(_ index: Int) throws {
    let (name, document) = Self.all[index]
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appending(path: "Golden/\(name).txt")
    let approved = try String(contentsOf: file, encoding: .utf8).split(separator: "\n")
    let written = document().outline.split(separator: "\n")
    for (number, pair) in zip(approved, written).enumerated() {
      #expect(pair.0 == pair.1, "\(name).txt, line \(number + 1)")
    }
    #expect(approved.count == written.count)
  }
}

extension GoldenTests {
  /// The months of students and mentors, each in both languages.
  static let months: [(name: String, document: @Sendable () -> Document)] =
    SampleMonths.students.flatMap { name, report in
      Language.all.map { language in
        ("student-\(name)-\(language.tag)", { @Sendable in report.document(in: language) })
      }
    }
    + SampleMonths.mentors.flatMap { name, report in
      Language.all.map { language in
        ("mentor-\(name)-\(language.tag)", { @Sendable in report.document(in: language) })
      }
    }

  /// What coordinators read, and what of it somebody else may.
  static let desk: [(name: String, document: @Sendable () -> Document)] =
    Language.all.flatMap { language -> [(name: String, document: @Sendable () -> Document)] in
      SampleWorklists.all.map { name, report in
        ("worklist-\(name)-\(language.tag)", { @Sendable in report.document(in: language) })
      } + [
        (
          "network-program-\(language.tag)",
          { @Sendable in SampleNetworks.program.document(in: language) }
        ),
        (
          "network-empty-\(language.tag)",
          { @Sendable in SampleNetworks.empty.document(in: language) }
        ),
        (
          "network-person-\(language.tag)",
          { @Sendable in SampleNetworks.one.document(in: language) }
        ),
        (
          "network-own-\(language.tag)",
          { @Sendable in SampleNetworks.mine.document(in: language) }
        ),
        (
          "network-alone-\(language.tag)",
          { @Sendable in SampleNetworks.alone.document(in: language) }
        ),
      ]
    }
}

extension GoldenTests {
  /// A program as a whole: of many pairs, of one, of none.
  static let programs: [(name: String, document: @Sendable () -> Document)] =
    [("en", Language.english), ("es", Language.spanish)].flatMap { tag, language in
      [("many", 400), ("one", 1), ("empty", 0)].map { size, count in
        let report = count == 0 ? SamplePrograms.empty : SamplePrograms.report(matches: count)
        return ("program-\(size)-\(tag)", { @Sendable in report.document(in: language) })
      }
    }
}

extension GoldenTests {
  /// What outsiders are told: of many pairs, and of too few.
  static let funders: [(name: String, document: @Sendable () -> Document)] =
    [("en", Language.english), ("es", Language.spanish)].flatMap { tag, language in
      [("many", 400), ("few", 6)].map { size, count in
        let report = FunderReport(
          heading: SamplePrograms.heading,
          overview: SamplePrograms.overview(matches: count, windows: 15),
          program: SamplePrograms.program)
        return ("funder-\(size)-\(tag)", { @Sendable in report.document(in: language) })
      }
    }
}
