import Programs

/// One person's fields.
enum ParticipantCard {
  static func of(_ person: Enrollment, _ readiness: Readiness) -> Card {
    let listing = ParticipantListing.complete([(person, readiness)])
    var card = Card()
    for (column, field) in zip(listing.columns, listing.rows.first ?? []) {
      card.add(column, field)
    }
    return card
  }
}
