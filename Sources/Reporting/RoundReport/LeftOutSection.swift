import Documents
import Matching

/// The students without a mentor, each reason with its figures and the first names of its list.
struct LeftOutSection {
  let leftOut: LeftOutStudents
  let program: String

  var blocks: [Block] {
    let parts = outcompeted + withoutCandidate + notReady
    let ready = leftOut.outcompeted + leftOut.withoutCandidate
    return [
      .heading(2, "Without a mentor, and why"),
      .para(
        parts.isEmpty
          ? "Nobody: every student has a mentor."
          : "Ready and without: \(number(ready)). Not ready: \(number(leftOut.notReady))."),
    ] + parts
  }

  private var outcompeted: [Block] {
    guard leftOut.outcompeted > 0 else { return [] }
    let rows = leftOut.outcompetedListed.map { left in
      [name(left.person), about(left.person), .number(Double(left.mentors), number(left.mentors))]
    }
    return [
      .heading(3, "All places that fit went to others: \(number(leftOut.outcompeted))"),
      .para("Mentors fit these students, and every place with them is taken."),
      .table(table("Students whose places went to others", last: "Mentors who fit", rows)),
    ] + rest(leftOut.outcompeted, leftOut.outcompetedListed.count)
  }

  private var withoutCandidate: [Block] {
    guard leftOut.withoutCandidate > 0 else { return [] }
    let reasons = leftOut.mainRules.map { main in
      List.Item(
        lead: number(main.students),
        text: "mostly because of: \(Phrase(text: RoundWords.rule(main.rule)))")
    }
    let rows = leftOut.withoutCandidateListed.map { left in
      [name(left.person), about(left.person), .text(rules(left.failedRules))]
    }
    return [
      .heading(3, "No mentor fits: \(number(leftOut.withoutCandidate))"),
      .list(List(.bullets, reasons)),
      .table(
        table("Students whom no mentor fits", last: "Mentors kept away", rows)),
    ] + rest(leftOut.withoutCandidate, leftOut.withoutCandidateListed.count)
  }

  private var notReady: [Block] {
    guard leftOut.notReady > 0 else { return [] }
    let gaps = leftOut.gaps.map { gap in
      List.Item(lead: number(gap.students), text: Phrase(text: RoundWords.gap(gap.code)))
    }
    return [
      .heading(3, "Not ready on the round's date: \(number(leftOut.notReady))"),
      .list(List(.bullets, gaps)),
      .note(
        """
        A student who lacks several things counts under each. “trellis student list --program \
        \(name: program) --not-ready” names them.
        """),
    ]
  }

  private func table(_ caption: Phrase, last: Phrase, _ rows: [[Cell]]) -> Table {
    Table(
      caption: caption,
      columns: [
        Table.Column("Student"), Table.Column("About"), Table.Column(last),
      ], rows: rows)
  }

  private func name(_ person: LeftOutStudents.Person) -> Cell {
    guard let name = person.name else { return .header("\(name: person.id)") }
    return .header("\(name: name)", detail: "\(name: person.id)")
  }

  private func about(_ person: LeftOutStudents.Person) -> Cell {
    let facts: [Phrase?] = [
      person.site.map { "\(name: $0)" }, person.gradeBand.map { "grades \(Phrase(text: $0))" },
      person.language.map(Phrase.init(text:)),
    ]
    return .text(.joined(facts.compactMap(\.self), separator: " · "))
  }

  private func rules(_ counts: [RuleCount]) -> Phrase {
    .joined(
      counts.map { "\(number($0.mentors)) \(Phrase(text: RoundWords.rule($0.rule)))" },
      separator: ", ")
  }

  private func rest(_ all: Int, _ listed: Int) -> [Block] {
    guard all > listed else { return [] }
    return [
      .note(
        """
        And \(number(all - listed)) more; those who count most by waiting and priority are listed. \
        “trellis round show --json” has them all.
        """)
    ]
  }
}
