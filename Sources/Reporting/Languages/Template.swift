package import Documents

/// A sentence of a catalogue with named gaps: `{student} met {mentor}`.
package struct Template: Sendable, Hashable {
  enum Part: Sendable, Hashable {
    case words(String)
    case slot(Slot)
  }

  let parts: [Part]

  /// A sentence that says nothing.
  init() { parts = [] }

  /// Reads a sentence as a catalogue has it.
  ///
  /// - Throws: What is wrong with its braces, or the gap that nothing fills.
  package init(_ text: ArraySlice<UInt8>) throws(CatalogueProblem) {
    var parts: [Part] = []
    var rest = text
    while let open = rest.firstIndex(where: Self.isBrace) {
      guard rest[open] == UInt8(ascii: "{"),
        let end = rest[open...].dropFirst().firstIndex(where: Self.isBrace),
        rest[end] == UInt8(ascii: "}")
      else { throw .strayBrace }
      let name = try CatalogueText.string(rest[(open + 1)..<end])
      guard let slot = Slot(rawValue: name) else { throw .unknownSlot(name) }
      if open > rest.startIndex { parts.append(.words(try CatalogueText.string(rest[..<open]))) }
      parts.append(.slot(slot))
      rest = rest[(end + 1)...]
    }
    if !rest.isEmpty { parts.append(.words(try CatalogueText.string(rest))) }
    self.parts = parts
  }

  private static func isBrace(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: "{") || byte == UInt8(ascii: "}")
  }

  /// What stands around its gaps: `, ` of `{list}, {units}`.
  var words: String {
    var words = ""
    for case .words(let part) in parts { words += part }
    return words
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
