import CivilTime
package import Documents

extension TeacherReport {
  /// The class in three facts, who needs a nudge and who waits, then a line for each student.
  package func document(in language: Language) -> Document {
    let title =
      if let group {
        language.say(.teacherTitleGroup, [.group: "\(name: group)"])
      } else {
        language.say(.teacherTitle)
      }
    var blocks: [Block] = []
    if students.isEmpty {
      blocks.append(.para(language.say(.noStudents)))
    } else {
      blocks.append(.list(List(.facts, ClassFacts(report: self, language: language).items)))
      blocks += Nudges(report: self, language: language).blocks
      blocks += waiting(in: language)
      blocks.append(.heading(2, language.say(.studentsHeading)))
      blocks.append(.table(StudentTable(report: self, language: language).table))
    }
    blocks += heading.contactBlocks(in: language)
    return heading.document(
      titled: title, in: language, paper: .sideways,
      for: language.say(.teacherFor, [.teacher: "\(name: teacherName)"]),
      explaining: StatusWords(rules: rules, cadence: cadence, language: language).definitions,
      blocks)
  }

  var matches: [Match] {
    students.compactMap { student in
      guard case .matched(let match) = student.mentoring else { return nil }
      return match
    }
  }

  /// The program's cadence; weekly as long as nobody is matched.
  var cadence: Cadence { matches.first?.meetings.cadence ?? .weekly }

  /// Those who wait, the longest first.
  private func waiting(in language: Language) -> [Block] {
    let waiting = students.compactMap { student -> (name: String, days: Int, text: Phrase)? in
      guard case .waiting(let since?) = student.mentoring else { return nil }
      let days = max(0, heading.asOf - since)
      let text = language.say(
        .waitingDays,
        [.units: language.say(.days, count: days), .date: language.dayOfYear(since)])
      return (student.name, days, text)
    }
    guard !waiting.isEmpty else { return [] }
    let items = waiting.stableSorted { $0.days > $1.days }
      .map { List.Item(lead: "\(name: $0.name):", text: $0.text) }
    return [.heading(2, language.say(.waitingHeading)), .list(List(.bullets, items))]
  }
}

extension Array {
  /// Sorted, with equal elements in the order they came.
  func stableSorted(by precedes: (Element, Element) -> Bool) -> [Element] {
    enumerated().sorted { a, b in
      if precedes(a.element, b.element) { return true }
      return precedes(b.element, a.element) ? false : a.offset < b.offset
    }.map(\.element)
  }
}
