import CivilTime
import Programs

/// The words of a reminder, which name no pupil and quote nobody: mails are shown on locked screens
/// and read by others.
struct ReminderLetter {
  let letter: ReminderPlan.Letter
  let program: Program

  var subject: String {
    let kinds = Set(letter.reminders.map(\.kind))
    guard kinds.count == 1 else { return "\(program.name): some reminders" }
    return switch kinds.first {
    case .commitmentDue:
      "\(program.name): a promise is due soon"
    case .windowMissed: "\(program.name): did the two of you meet?"
    case .screeningExpiring, nil: "\(program.name): screenings run out soon"
    }
  }

  var text: String {
    let name = letter.recipient?.name
    return """
      Hello\(name.map { " \($0)" } ?? ""),

      \(lines.joined(separator: "\n"))

      \(closing)
      """
  }

  private var lines: [String] {
    ReminderKind.allCases.flatMap { kind in
      let days = letter.reminders.filter { $0.kind == kind }
      return days.isEmpty ? [] : [heading(kind)] + days.map { "- \(line($0))" } + [""]
    }.dropLast()
  }

  private func heading(_ kind: ReminderKind) -> String {
    switch kind {
    case .commitmentDue: "You promised something that is due soon:"
    case .windowMissed: "Nobody has written down a meeting of yours:"
    case .screeningExpiring: "These mentors' screenings run out within thirty days:"
    }
  }

  private func line(_ reminder: Reminder) -> String {
    let day = Self.words(reminder.day)
    return switch reminder.kind {
    case .commitmentDue: "a promise, due on \(day)"
    case .windowMissed:
      "in the time up to \(day). If you met, please say so; if you could not, say that too."
    case .screeningExpiring: "mentor \(reminder.mentor ?? ""), until \(day)"
    }
  }

  /// Whom to ask, and how to get no more.
  private var closing: String {
    let contact = program.contact
    let who = [contact.name, contact.email, contact.phone].compactMap(\.self)
    let asking = who.isEmpty ? "" : "Questions? Ask \(who.joined(separator: ", ")).\n"
    guard letter.recipient != nil else { return asking + program.name }
    return asking + "To get no more reminders, answer this mail and say so.\n\(program.name)"
  }

  /// `Thursday 3 December 2026`.
  private static func words(_ day: Day) -> String {
    let months = [
      "January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December",
    ]
    let (year, month, number) = day.parts
    let name = months.indices.contains(month - 1) ? months[month - 1] : ""
    let weekday = day.weekday.name
    return "\(weekday.prefix(1).uppercased())\(weekday.dropFirst()) \(number) \(name) \(year)"
  }
}
