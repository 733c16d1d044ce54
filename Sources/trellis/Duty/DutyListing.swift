import CivilTime
import Relationships

/// Duties as rows.
enum DutyListing {
  static func of(_ duties: [DutyHolding]) -> Listing {
    var listing = Listing([
      "duty", "holder", "from", "given_by", "ended_at", "ended_by",
    ])
    for held in duties {
      listing.add([
        .text(held.duty.rawValue), .text(held.holder), .text("\(held.from)"),
        .text(held.enteredBy), .text(held.endedAt?.description), .text(held.endedBy),
      ])
    }
    return listing
  }
}
