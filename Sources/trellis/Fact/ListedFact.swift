import Relationships

/// A kind of fact as the command line shows it.
protocol ListedFact: FactContent {
  /// The command's noun: `goal-step`.
  static var noun: String { get }
  /// What people call one, with its article: `a step`.
  static var words: String { get }
  /// The columns beside those that all kinds have.
  static var fieldNames: [String] { get }
  var fields: [Field] { get }
}

extension ListedFact {
  /// The key of the identifier in answers: `goal_step`.
  static var key: String { noun.replacing("-", with: "_") }
}

/// Facts of pairs as rows.
enum FactListing {
  static func of<Content: ListedFact>(_ facts: [Fact<Content>]) -> Listing {
    var listing = Listing(
      [Content.key, "match", "student", "mentor"] + Content.fieldNames + ["external_id", "voided"])
    for fact in facts {
      let whose: [Field] = [
        .text("\(fact.id)"), .text("\(fact.match)"), .text(fact.student), .text(fact.mentor),
      ]
      listing.add(whose + fact.content.fields + [.text(fact.externalID), .text(fact.voidReason)])
    }
    return listing
  }

  /// One fact's fields.
  static func card(_ fact: Fact<some ListedFact>) -> Card {
    let listing = of([fact])
    var card = Card()
    for (column, field) in zip(listing.columns, listing.rows.first ?? []) {
      card.add(column, field)
    }
    return card
  }
}
