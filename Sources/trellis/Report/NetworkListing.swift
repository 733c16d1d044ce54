import CivilTime
import Relationships

/// Networks as coordinators see them, a line for each fact under the name of its section.
enum NetworkListing {
  private static let columns = ["section", "who", "name", "with", "with_name", "what", "day"]
  private static let namedOffers = 3

  static func of(_ network: ProgramNetwork) -> Listing {
    var listing = Listing(columns)
    for giver in network.givers {
      listing.add(
        row(
          "most_giving", giver.person,
          what: "gave \(giver.given) to \(giver.people), received \(giver.received)"))
    }
    for exchange in network.notReciprocated {
      guard let silent = exchange.notYetGiven else { continue }
      let isStudent = silent.id == exchange.student.id
      let gifts = isStudent ? exchange.byMentor : exchange.byStudent
      listing.add(
        row(
          "not_yet_reciprocated", silent, isStudent ? exchange.mentor : exchange.student,
          what: "received \(gifts.times), gave 0", exchange.lastOn))
    }
    add(network.followUps, asleep: network.asleep, to: &listing)
    for area in network.areas {
      listing.add(row(of: area, what: "needed by \(area.neededBy.count), "))
    }
    return listing
  }

  static func of(_ network: PersonNetwork) -> Listing {
    var listing = Listing(columns)
    for exchange in network.exchanges { listing.add(row(of: exchange, for: network.person)) }
    for connection in network.connections {
      listing.add(
        row(
          "connections", connection,
          what: "\(connection.contacts) contacts, last", connection.lastInTouchOn))
    }
    add(network.followUps, asleep: network.asleep, to: &listing)
    for fit in network.fits {
      let both = [("offers", fit.theyOffer), ("needs", fit.theyNeed)]
        .filter { !$0.1.isEmpty }.map { "\($0.0) \($0.1.joined(separator: ", "))" }
      listing.add(row("fits", network.person, fit.person, what: both.joined(separator: "; ")))
    }
    for area in network.areas { listing.add(row(of: area, what: "")) }
    return listing
  }

  private static func add(
    _ followUps: [Connection], asleep: [Connection], to listing: inout Listing
  ) {
    for connection in followUps {
      listing.add(row("follow_ups", connection, what: "due", connection.followUpOn))
    }
    for connection in asleep {
      listing.add(row("asleep", connection, what: "last in touch", connection.lastInTouchOn))
    }
  }

  /// Names the first of those who offer it; a document has them all.
  private static func row(of area: NetworkArea, what need: String) -> [Field] {
    let (some, count) = (area.freeOffers.prefix(namedOffers), area.freeOffers.count)
    let rest = count > namedOffers ? ["and \(count - namedOffers) more"] : []
    return [
      .text("areas"), .text(area.code), .text(area.name), .list(some.map(\.externalID)),
      .list(some.map(\.name) + rest), .text("\(need)\(count) free offers"), .text(nil),
    ]
  }

  private static func row(of exchange: Exchange, for person: NamedPerson) -> [Field] {
    let isStudent = exchange.student.id == person.id
    let (given, received) =
      isStudent
      ? (exchange.byStudent, exchange.byMentor) : (exchange.byMentor, exchange.byStudent)
    return row(
      "exchanges", person, isStudent ? exchange.mentor : exchange.student,
      what: "\(words("gave", given)), \(words("received", received))", exchange.lastOn)
  }

  private static func words(_ verb: String, _ given: Exchange.Given) -> String {
    let kinds = given.kinds.joined(separator: ", ")
    return given.times == 0 ? "\(verb) 0" : "\(verb) \(given.times) (\(kinds))"
  }

  private static func row(
    _ section: String, _ connection: Connection, what: String, _ day: Day?
  ) -> [Field] {
    [
      .text(section), .text(connection.owner.externalID), .text(connection.owner.name),
      .text(connection.person?.externalID), .text(connection.name), .text(what),
      .text(day?.description),
    ]
  }

  private static func row(
    _ section: String, _ who: NamedPerson, _ with: NamedPerson? = nil, what: String,
    _ day: Day? = nil
  ) -> [Field] {
    [
      .text(section), .text(who.externalID), .text(who.name), .text(with?.externalID),
      .text(with?.name), .text(what), .text(day?.description),
    ]
  }
}
