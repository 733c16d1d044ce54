package import Documents

/// How a language strings words, clauses and sentences together; what is empty is passed over.
extension Language {
  /// `2 weeks, 1 month and 3 days`.
  package func list(_ items: [Phrase]) -> Phrase {
    guard let last = items.last, items.count > 1 else { return items.first ?? "" }
    return say(.and, [.list: series(items.dropLast()), .units: last])
  }

  /// `2 weeks, 1 month, 3 days`.
  package func series(_ items: some Sequence<Phrase>) -> Phrase {
    .joined(Array(items), separator: template(.listed).words)
  }

  /// `Met 9 of 11 weeks; 2 not met`.
  package func clauses(_ items: [Phrase]) -> Phrase {
    .joined(items, separator: template(.clauses).words)
  }

  /// Whole sentences one after another: Chinese has no space between them.
  package func sentences(_ items: [Phrase]) -> Phrase {
    .joined(items, separator: template(.sentences).words)
  }

  /// Words with a full stop after them.
  package func sentence(_ words: Phrase) -> Phrase {
    words.isEmpty ? "" : say(.fullStop, [.text: words])
  }
}
