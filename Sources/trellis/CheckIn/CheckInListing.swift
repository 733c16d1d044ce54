import CivilTime
import Relationships

/// Check-ins as rows.
enum CheckInListing {
  static func of(_ checkIns: [CheckIn]) -> Listing {
    var listing = Listing([
      "check_in", "student", "mentor", "occurred_on", "occurred_at", "outcome", "mode", "minutes",
      "logged_by", "confirmed", "voided",
    ])
    for checkIn in checkIns {
      listing.add([
        .text("\(checkIn.id)"), .text(checkIn.student), .text(checkIn.mentor),
        .text("\(checkIn.occurredOn)"), .text(checkIn.occurredAt?.description),
        .text(checkIn.outcome), .text(checkIn.mode), .number(checkIn.minutes),
        .text(checkIn.loggedBy), .flag(checkIn.isConfirmed), .text(checkIn.voidReason),
      ])
    }
    return listing
  }

  /// One check-in's fields.
  static func card(_ checkIn: CheckIn) -> Card {
    let listing = of([checkIn])
    var card = Card()
    for (column, field) in zip(listing.columns, listing.rows.first ?? []) {
      card.add(column, field)
    }
    return card
  }
}
