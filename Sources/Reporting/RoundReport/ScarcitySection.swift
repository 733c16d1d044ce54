import Documents
import Matching

/// What there is too little of, and how to find out what would help.
struct ScarcitySection {
  let report: RoundReport

  var blocks: [Block] {
    [.heading(2, "What is short")] + told + advice
  }

  private var told: [Block] {
    guard let shortage = report.shortage else {
      return [
        .para(
          report.heading.objective == .stable
            ? "A stable round does not match as many as possible, so no place can be called short."
            : "Nothing can be said as long as the round is not proved.")
      ]
    }
    guard shortage.mentors > 0 else {
      return [.para("No mentor: one more place with anybody would match nobody more.")]
    }
    return [.para(summary(shortage)), .para(reading)]
      + table("site", shortage.sites) + table("language", shortage.languages)
      + table("goal", shortage.goals)
      + (shortage.more == 0 ? [] : [.note("Lines beyond these: \(number(shortage.more)).")])
  }

  private func summary(_ shortage: Scarcity) -> Phrase {
    let group: Phrase =
      shortage.isEverybody
      ? "all \(number(shortage.mentors)) mentors with a place"
      : "\(number(shortage.mentors)) mentors"
    let only: Phrase = shortage.isEverybody ? "" : " No other mentor with a place fits them."
    return """
      \(number(shortage.students)) students compete for \(number(shortage.places)) places with \
      \(group), so \(number(shortage.missing)) are left out however the places are given.\(only)
      """
  }

  private var reading: Phrase {
    """
    One more place with any one of these mentors would match one more student. The tables say which \
    students compete and what these mentors have to give, where most is missing first. A person of \
    several goals or languages counts under each; students under their first language.
    """
  }

  private func table(_ title: Phrase, _ lines: [Scarcity.Line]) -> [Block] {
    guard !lines.isEmpty else { return [] }
    return [
      .heading(3, "By \(title)"),
      .table(
        Table(
          caption: "What is short: \(title)",
          columns: [
            Table.Column("Group"), Table.Column("Competing"), Table.Column("Places"),
            Table.Column("Mentors"),
          ],
          rows: lines.map { line in
            [
              .header("\(name: line.name)"), .number(Double(line.students), number(line.students)),
              .number(Double(line.places), number(line.places)),
              .number(Double(line.mentors), number(line.mentors)),
            ]
          })),
    ]
  }

  private var advice: [Block] {
    guard report.outcome.students > report.outcome.matched else { return [] }
    return [
      .callout(
        Callout(
          .notice, title: "What would help",
          [
            """
            “trellis round advise \(report.heading.number) --program \
            \(name: report.heading.programSlug)” tries each change by itself and counts exactly how \
            many more it would match: one more place, fewer hours in common, a gate made good.
            """
          ]))
    ]
  }
}
