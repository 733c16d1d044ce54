import CivilTime

extension MatchAccount {
  /// Why a window counts or not, in plain words.
  package func words(of account: WindowAccount) -> String {
    let window = account.window
    switch window.state {
    case .met, .missed: return counted(account)
    case .beforeStart:
      return "Does not count: it begins before the match did, on \(item.startedOn)."
    case .afterEnd:
      let end = item.endedOn.map { ", on \($0)" } ?? ""
      return "Does not count: it ends after the match did\(end)."
    case .stillOpen: return "Does not count yet: still open until \(window.end)."
    case .hold, .break, .excused:
      return "Does not count: \(account.coverWords) covers \(account.coveredDays) of its "
        + "\(account.meetingDays) meeting days, at least half."
    }
  }

  private func counted(_ account: WindowAccount) -> String {
    let made = account.contacts.filter(\.isMade).map(\.on.description)
    let tried = account.contacts.filter { !$0.isMade }.map(\.on.description)
    var words: String
    if !made.isEmpty {
      words = "Counts: met on \(made.joined(separator: ", "))."
    } else if !tried.isEmpty {
      words = "Counts: no meeting, only tried on \(tried.joined(separator: ", "))."
    } else {
      words = "Counts: no meeting was recorded."
    }
    if !account.covers.isEmpty {
      words += " \(account.coverWords.capitalizedFirst) covers \(account.coveredDays) of its "
      words += "\(account.meetingDays) meeting days, less than half."
    }
    return words
  }
}

extension WindowAccount {
  /// Meetings that change no rate: "+1 met".
  package var extraWords: String? {
    let made = contacts.filter(\.isMade)
    guard !window.state.isExpected, !made.isEmpty else { return nil }
    return "Met all the same on \(made.map(\.on.description).joined(separator: ", ")); "
      + "that ends a silence and changes no rate."
  }

  fileprivate var coverWords: String {
    covers.map(\.text).joined(separator: " and ")
  }
}

extension WindowCover {
  fileprivate var text: String {
    let days = to.map { $0 == from ? "on \(from)" : "from \(from) to \($0)" } ?? "from \(from) on"
    let named = words.map { " (\($0))" } ?? ""
    switch kind {
    case .hold: return "the hold \(days)\(named)"
    case .break: return "the break \(days)\(named)"
    case .excuse: return "the excuse \(days)\(named)"
    }
  }
}

extension String {
  fileprivate var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
