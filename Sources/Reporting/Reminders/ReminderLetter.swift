import CivilTime
import Documents
import Programs

/// The words of a reminder in the recipient's own language, which name no pupil and quote nobody: mails
/// are shown on locked screens and read by others.
struct ReminderLetter {
  let letter: ReminderPlan.Letter
  let program: Program
  private let language: Language

  init(letter: ReminderPlan.Letter, program: Program) {
    self.letter = letter
    self.program = program
    language = letter.recipient.map { Language.best(for: $0.languages) } ?? .english
  }

  var subject: String {
    let kinds = Set(letter.reminders.map(\.kind))
    let message: Message =
      switch kinds.count == 1 ? kinds.first : nil {
      case .commitmentDue: .reminderSubjectPromise
      case .windowMissed: .reminderSubjectMeeting
      case .screeningExpiring: .reminderSubjectScreening
      case nil: .reminderSubject
      }
    return CleanText.name(language.say(message, [.name: "\(name: program.name)"]).plain)
  }

  var text: String {
    let greeting =
      letter.recipient.map { language.say(.reminderGreeting, [.name: "\(name: $0.name)"]) }
      ?? language.say(.mailGreeting)
    return ([greeting.plain] + sections + closing).joined(separator: "\n\n") + "\n"
  }

  private var sections: [String] {
    ReminderKind.allCases.compactMap { kind in
      let lines = letter.reminders.filter { $0.kind == kind }.map { "- \(line($0).plain)" }
      let heading = language.say(Self.heading(kind)).plain
      return lines.isEmpty ? nil : ([heading] + lines).joined(separator: "\n")
    }
  }

  private static func heading(_ kind: ReminderKind) -> Message {
    switch kind {
    case .commitmentDue: .reminderPromises
    case .windowMissed: .reminderMeetings
    case .screeningExpiring: .reminderScreenings
    }
  }

  private func line(_ reminder: Reminder) -> Phrase {
    let date = language.longDate(reminder.day)
    return switch reminder.kind {
    case .commitmentDue: language.say(.reminderPromise, [.date: date])
    case .windowMissed: language.say(.reminderMeeting, [.date: date])
    case .screeningExpiring:
      language.say(
        .reminderScreening, [.mentor: "\(name: reminder.mentor ?? "")", .date: date])
    }
  }

  /// Whom to ask, and how to get no more.
  private var closing: [String] {
    let contact = program.contact
    let person = contact.name.map { name in
      language.say(.contactPerson, [.coordinator: "\(name: name)"]).plain
    }
    let ways = [contact.email, contact.phone].compactMap(\.self).map { "\(name: $0)" as Phrase }
    let stop = letter.recipient == nil ? nil : language.say(.reminderStop).plain
    return [person, ways.isEmpty ? nil : language.list(ways).plain, stop, program.name]
      .compactMap(\.self)
  }
}
