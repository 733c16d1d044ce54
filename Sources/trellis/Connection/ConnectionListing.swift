import CivilTime
import Relationships

/// Connections as rows.
enum ConnectionListing {
  static func of(_ connections: [Connection], on day: Day) -> Listing {
    var listing = Listing([
      "connection", "owner", "name", "person", "how_met", "interests", "met_on", "last_contact_on",
      "contacts", "follow_up_on", "due", "asleep", "approved", "voided",
    ])
    for connection in connections {
      listing.add([
        .text("\(connection.id)"), .text(connection.owner.externalID), .text(connection.name),
        .text(connection.person?.qualified), .text(connection.howMet),
        .list(connection.interests), .text("\(connection.metOn)"),
        .text(connection.lastContactOn?.description), .number(connection.contacts),
        .text(connection.followUpOn?.description), .flag(connection.isDue(on: day)),
        .flag(connection.isAsleep(on: day)), .flag(!connection.awaitsApproval),
        .text(connection.voidReason),
      ])
    }
    return listing
  }

  /// One connection's fields.
  static func card(_ connection: Connection, on day: Day) -> Card {
    let listing = of([connection], on: day)
    var card = Card()
    for (column, field) in zip(listing.columns, listing.rows.first ?? []) {
      card.add(column, field)
    }
    return card
  }
}
