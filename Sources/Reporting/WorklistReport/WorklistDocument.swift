package import Documents
import Relationships

extension WorklistReport {
  /// A page to print and check off: a table for each kind of work, the most urgent first.
  package func document(in language: Language) -> Document {
    let groups = WorklistKind.allCases.compactMap { kind -> WorklistGroup? in
      let some = tasks.filter { $0.item.kind == kind }
      return some.isEmpty ? nil : WorklistGroup(kind: kind, tasks: some, language: language)
    }
    var blocks: [Block] = []
    if groups.isEmpty {
      blocks.append(.para(language.say(.workNothing)))
    } else {
      blocks += [.list(List(.facts, facts(groups, in: language))), .note(language.say(.workNote))]
      blocks += groups.flatMap(\.blocks)
    }
    blocks.append(.note(language.say(.networkPrivate)))
    let statuses: [TeacherReport.Status] = [.silent, .slipping]
    return heading.document(
      titled: language.say(.workTitle, [.date: language.longDate(heading.asOf)]), in: language,
      paper: .sideways,
      explaining: StatusWords(rules: rules, cadence: cadence, language: language)
        .definitions(of: statuses), countingMeetings: false, blocks)
  }

  /// How much there is to do, and the two most urgent kinds of it.
  private func facts(_ groups: [WorklistGroup], in language: Language) -> [List.Item] {
    let total = List.Item(
      lead: language.number(tasks.count), text: language.say(.workTotal, count: tasks.count))
    return [total]
      + groups.prefix(2).map { group in
        List.Item(
          lead: language.number(group.tasks.count), text: language.say(group.kind.title))
      }
  }
}
