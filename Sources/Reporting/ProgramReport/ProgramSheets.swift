import Documents
import Relationships

/// A program's figures as sheets: all of them in one, each table in its own, every match a row.
struct ProgramSheets {
  let words: ProgramWords

  private var students: StudentSection { StudentSection(words: words) }
  private var care: CareSection { CareSection(words: words) }
  private var meetings: MeetingSection { MeetingSection(words: words) }
  private var lasting: LastingSection { LastingSection(words: words) }

  /// The sheets that fit in memory; the first has every figure.
  var sheets: [Sheet] {
    let tables = self.tables
    return [summary(tables)] + tables.map { sheet($0.table, $0.name) } + [
      DefinitionSheet.of(ProgramDefinitions(words: words).items, in: words.language)
    ]
  }

  private var tables: [(name: Message, table: Table)] {
    let (sites, goals) = (
      GroupSection(words: words, grouping: .site), GroupSection(words: words, grouping: .goal)
    )
    let spread = SpreadFigure(words: words)
    return [
      (.programSheetStages, students.stages),
      (.programSheetSites, sites.table(sites.lines)),
      (.programSheetGoals, goals.table(goals.lines)),
      (.programSheetTrend, TrendFigure(words: words).table),
      (.programSheetSpread, spread.table(spread.counts)),
      (.programSheetStatus, meetings.statuses),
      (.programSheetRetention, RetentionFigure(words: words).wholeTable),
      (.programSheetClosures, lasting.closureTable),
      (.programSheetSupport, care.supportTable(words.cell)),
    ]
  }

  private func sheet(_ table: Table, _ name: Message) -> Sheet {
    Sheet(
      table, name: words.say(name).plain,
      words: TableSheetWords(
        detail: words.say(.programColumnNote).plain,
        whole: words.say(.programColumnOutOf).plain))
  }

  private func summary(_ tables: [(name: Message, table: Table)]) -> Sheet {
    FigureSheet(language: words.language).sheet(
      of: tables.map(\.table),
      figures: [
        (words.say(.programMatchingCaption), students.figures),
        (words.say(.programMeetingCaption), meetings.figures),
        (words.say(.programLengthCaption), lasting.figures),
        (words.say(.programGivingCaption), care.figures),
      ])
  }
}
