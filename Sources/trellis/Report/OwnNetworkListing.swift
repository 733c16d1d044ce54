import CivilTime
import Relationships

/// A network as the person themselves sees it: nobody is named.
enum OwnNetworkListing {
  static func of(_ network: ParticipantNetwork) -> Listing {
    var listing = Listing(["section", "what", "day"])
    func add(_ section: String, _ what: String, _ day: Day? = nil) {
      listing.add([.text(section), .text(what), .text(day?.description)])
    }
    add("given", "You gave \(network.given) times.")
    add("received", "You received \(network.received) times.")
    add("connections", "You have \(network.connections) connections.")
    for day in network.followUpsDue { add("follow_ups", "You meant to be in touch.", day) }
    if network.asleep > 0 {
      add("asleep", "\(network.asleep) of your connections heard nothing for long.")
    }
    for area in network.areas {
      let offer = area.mentors.map { "\($0) mentors offer" } ?? "Help is offered with"
      add("areas", "\(offer) \(area.name); ask your coordinator.")
    }
    return listing
  }
}
