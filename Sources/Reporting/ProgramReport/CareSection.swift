import Documents
import Relationships

/// What staff do for pairs, and what the two of each do for each other.
struct CareSection {
  let words: ProgramWords

  private var totals: PairTotals { words.report.overview.totals }

  var blocks: [Block] {
    [
      .heading(2, words.say(.programSupport)),
      .table(supportTable { .text(words.share($0)) }),
      .heading(2, words.say(.programGiving)),
      ProgramFigure.table(figures, .programGivingCaption, words),
    ]
  }

  /// - Parameter cell: how a rate is shown.
  /// - Returns: a row for each role.
  func supportTable(_ cell: (Ratio) -> Cell) -> Table {
    let titles: [Message] = [
      .programColumnRole, .programColumnSupportAll, .programColumnSupportSoon,
      .programColumnSupportMonth, .programColumnSupportLater, .programColumnSupportUnknown,
    ]
    return Table(
      caption: words.say(.programSupportCaption),
      columns: titles.map { Table.Column(words.say($0)) },
      rows: words.report.metrics.supportContacts.map { contacts in
        [
          .header(words.role(contacts.role)), cell(contacts.all), cell(contacts.soon),
          cell(contacts.firstMonth), cell(contacts.later), words.cell(contacts.unknown),
        ]
      })
  }

  var figures: [ProgramFigure] { given + promises + replies }

  private var given: [ProgramFigure] {
    let gifts = words.say(.programFigureGivenOf, [.units: words.units(8)])
    return [
      ProgramFigure(
        words.say(.programFigureGivenByStudents),
        .number(totals.givenByStudents, words.number(totals.givenByStudents)), gifts),
      ProgramFigure(
        words.say(.programFigureGivenByMentors),
        .number(totals.givenByMentors, words.number(totals.givenByMentors)), gifts),
      ProgramFigure(
        words.say(.programFigureBothGive), .ratio(totals.bothGive),
        words.say(.programFigureBothGiveOf)),
    ]
  }

  private var promises: [ProgramFigure] {
    [
      ProgramFigure(
        words.say(.programFigureKept), .ratio(totals.kept),
        words.say(
          .programFigureKeptOf,
          [
            .number: words.number(totals.keptLate), .total: words.number(totals.overdue),
            .previous: words.number(totals.cancelled),
          ])),
      ProgramFigure(words.say(.programFigureKeptStudent), .ratio(totals.byStudent)),
      ProgramFigure(words.say(.programFigureKeptMentor), .ratio(totals.byMentor)),
    ]
  }

  private var replies: [ProgramFigure] {
    [
      ProgramFigure(
        words.say(.programFigureReplies), .ratio(totals.soon),
        words.say(.programFigureRepliesOf, [.number: words.number(totals.waiting)])),
      ProgramFigure(words.say(.programFigureAskedByStudent), .ratio(totals.askedByStudent)),
      ProgramFigure(words.say(.programFigureAskedByMentor), .ratio(totals.askedByMentor)),
      ProgramFigure(
        words.say(.programFigureReplyHours),
        totals.medianTenths.map { .words(words.tenths($0)) } ?? .none,
        words.say(.programFigureReplyHoursOf, count: totals.matchesWithReplies)),
    ]
  }
}

extension ProgramWords {
  fileprivate func role(_ code: String) -> Phrase {
    switch code {
    case "student": say(.programRoleStudent)
    case "mentor": say(.programRoleMentor)
    default: say(.programRoleGuardian)
    }
  }
}
