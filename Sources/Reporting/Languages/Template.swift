package import Documents

/// A sentence of a catalogue with named gaps: `{student} met {mentor}`.
package struct Template: Sendable, Hashable, ExpressibleByStringLiteral {
  enum Part: Sendable, Hashable {
    case words(String)
    case slot(Slot)
  }

  let parts: [Part]

  package init(stringLiteral text: String) {
    var parts: [Part] = []
    for (index, piece) in text.utf8.split(
      separator: UInt8(ascii: "{"), omittingEmptySubsequences: false
    )
    .enumerated() {
      // Every piece but the first begins inside a gap.
      let inside = index == 0 ? nil : piece.firstIndex(of: UInt8(ascii: "}"))
      if let end = inside, let slot = Slot(rawValue: String(Substring(piece[..<end]))) {
        parts.append(.slot(slot))
        parts.append(.words(String(Substring(piece[piece.index(after: end)...]))))
      } else {
        parts.append(.words((index == 0 ? "" : "{") + String(Substring(piece))))
      }
    }
    self.parts = parts.filter { $0 != .words("") }
  }

  /// The gaps it has.
  package var slots: Set<Slot> {
    Set(
      parts.compactMap { part in
        guard case .slot(let slot) = part else { return nil }
        return slot
      })
  }

  /// The sentence with its gaps filled; a gap nobody filled shows its name, so that a test finds it.
  package func filled(_ values: [Slot: Phrase]) -> Phrase {
    var phrase: Phrase = ""
    for part in parts {
      switch part {
      case .words(let words): phrase.append(Phrase(text: words))
      case .slot(let slot): phrase.append(values[slot] ?? Phrase(text: "{\(slot.rawValue)}"))
      }
    }
    return phrase
  }
}

/// What can fill a gap of a sentence.
package enum Slot: String, Sendable, CaseIterable {
  case student, mentor, guardian, teacher, coordinator, group, goal
  /// The number that chooses the plural form.
  case count
  /// A number with its unit: `11 weeks`.
  case units
  case number, previous, list, version
  case date, from, to
  case day, month, weekday, year
  case page, pages
  /// The other of a pair, or somebody else whom the reader knows.
  case name
  /// What somebody wrote.
  case text
  case time, minute, place, people
  /// A part of a whole in per cent, how large it should be, and the whole itself.
  case share, target, total
}
