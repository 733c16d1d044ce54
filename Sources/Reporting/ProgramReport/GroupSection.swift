import Documents
import Matching
import Programs
import Relationships

/// Students by site or by goal: who waits there, and whom free places could serve.
struct GroupSection {
  /// More bars would fill a page; the table has all.
  static let mostBars = 8

  let words: ProgramWords
  let grouping: StudentGrouping

  /// A group with what free places could do for it.
  struct Line {
    let name: Phrase
    let funnel: StudentFunnel
    /// Nil where coverage could not be worked out.
    let coverage: Coverage.Group?
  }

  /// Nothing where the data has no groups.
  var blocks: [Block] {
    let lines = self.lines
    guard lines.count > 1 || words.report.overview.groups[grouping]?.first?.key != nil,
      !lines.isEmpty
    else { return [] }
    let note: [Block] = grouping == .goal ? [.note(words.say(.programGoalNote))] : []
    return [.heading(3, words.say(isSite ? .programSiteHeading : .programGoalHeading))]
      + (figure(lines) ?? [.table(table(lines))]) + note
  }

  var lines: [Line] {
    let coverage = words.report.metrics.coverage
    return words.report.overview.groups[grouping, default: []]
      .filter { $0.funnel.enrolled + $0.funnel.everReady > 0 }
      .map { group in
        let found =
          isSite
          ? coverage?.sites[group.key ?? ""]
          : group.key.flatMap(GoalCode.init).flatMap { coverage?.goals[$0] }
        return Line(
          name: words.name(group), funnel: group.funnel,
          coverage: coverage == nil ? nil : found ?? Coverage.Group())
      }
  }

  func table(_ lines: [Line]) -> Table {
    let titles: [Message] = [
      isSite ? .programColumnSite : .programColumnGoal, .programColumnEnrolled,
      .programColumnReady, .programColumnMatched, .programColumnWaiting, .programColumnServable,
    ]
    return Table(
      caption: words.say(isSite ? .programSiteCaption : .programGoalCaption),
      columns: titles.map { Table.Column(words.say($0)) },
      rows: lines.map { line in
        [
          .header(line.name), words.cell(line.funnel.enrolled), words.cell(line.funnel.ready),
          words.cell(line.funnel.matched), words.cell(line.funnel.ready - line.funnel.matched),
          line.coverage.map { words.cell($0.served) } ?? .empty,
        ]
      })
  }

  private var isSite: Bool { grouping == .site }

  /// A bar for each group in which somebody waits, as long as they are many, the most first; nil where there is none to draw.
  private func figure(_ lines: [Line]) -> [Block]? {
    let waiting = lines.filter { ($0.coverage?.ready ?? 0) > 0 }
      .stableSorted { ($0.coverage?.ready ?? 0) > ($1.coverage?.ready ?? 0) }
    guard !waiting.isEmpty else { return nil }
    let shown = waiting.prefix(Self.mostBars)
    let most = Double(max(1, shown.first?.coverage?.ready ?? 1))
    let rows = shown.map { line in
      let ratio = Ratio(n: line.coverage?.served ?? 0, of: line.coverage?.ready ?? 0)
      return RowBars.Row(
        line.name, words.share(ratio), length: Double(ratio.n) / most, of: Double(ratio.of) / most)
    }
    let more = waiting.count - shown.count
    let caption = words.language.sentences(
      [
        words.say(.programCoverageCaption),
        more > 0 ? words.say(.programCoverageMore, count: more) : "",
      ])
    let label = words.language.clauses(
      rows.map { Phrase.joined([$0.name, $0.text], separator: ": ") })
    return [
      .figure(
        Figure(
          RowBars(rows, showsWhole: true).drawing(label: label, dir: words.language.dir),
          caption: caption, numbers: table(lines)))
    ]
  }
}
