import CivilTime
import Database
import Programs
import Reporting

@testable import Relationships

/// Invented networks that tests and pictures share.
enum SampleNetworks {
  static let asOf = SampleReports.asOf

  static func person(_ role: String, _ number: Int, _ name: String) -> NamedPerson {
    NamedPerson(
      id: ID(high: role == "student" ? 1 : 2, low: UInt64(number)), role: role,
      externalID: "\(role == "student" ? "S" : "M")\(number)", name: name)
  }

  static let maya = person("student", 1, "Maya Hernández")
  static let leo = person("student", 2, "Leo Brandt")
  static let ana = person("student", 3, "Ana Ruiz")
  static let daniel = person("mentor", 1, "Daniel Okafor")
  static let ines = person("mentor", 2, "Inés Vidal")

  static let exchanges = [
    Exchange(
      student: maya, mentor: daniel, isOpen: true,
      byStudent: .init(times: 3, kinds: ["taught", "thanked"]),
      byMentor: .init(times: 7, kinds: ["introduced", "reviewed", "helped_with_work"]),
      lastOn: asOf - 4),
    Exchange(
      student: leo, mentor: ines, isOpen: true, byStudent: .nothing,
      byMentor: .init(times: 2, kinds: ["listened"]), lastOn: asOf - 30),
    Exchange(
      student: ana, mentor: ines, isOpen: false, byStudent: .init(times: 1, kinds: ["thanked"]),
      byMentor: .init(times: 1, kinds: ["other"]), lastOn: asOf - 80),
  ]

  static func connection(
    _ owner: NamedPerson, _ name: String, lastOn: Day, followUpOn: Day? = nil
  ) -> Connection {
    Connection(
      id: ID(high: 3, low: UInt64(lastOn.daysSince1970)), owner: owner, person: nil, name: name,
      howMet: nil, interests: [], metOn: lastOn - 10, contacts: 1, lastContactOn: lastOn,
      followUpOn: followUpOn, awaitsApproval: false, voidReason: nil)
  }

  static let due = connection(maya, "Priya Nair", lastOn: asOf - 40, followUpOn: asOf - 3)
  static let asleep = connection(leo, "Tom Baker", lastOn: asOf - 120)

  static let areas = [
    NetworkArea(
      code: "stem.computing", name: "Computing", neededBy: [leo, ana],
      freeOffers: [daniel, ines]),
    NetworkArea(code: "trades.welding", name: "Welding", neededBy: [maya], freeOffers: []),
  ]

  static let program = ProgramNetworkReport(
    heading: SampleReports.heading,
    network: ProgramNetwork(
      asOf: asOf,
      givers: [
        .init(person: daniel, given: 7, received: 3, people: 1),
        .init(person: ines, given: 3, received: 1, people: 2),
      ],
      exchanges: exchanges, notReciprocated: [exchanges[1]], followUps: [due], alive: [due],
      asleep: [asleep], areas: areas))

  static let empty = ProgramNetworkReport(
    heading: SampleReports.heading,
    network: ProgramNetwork(
      asOf: asOf, givers: [], exchanges: [], notReciprocated: [], followUps: [], alive: [],
      asleep: [], areas: []))

  static let one = PersonNetworkReport(
    heading: SampleReports.heading,
    network: PersonNetwork(
      asOf: asOf, person: maya, exchanges: [exchanges[0]], connections: [due],
      fits: [
        NetworkFit(
          person: ines, theyOffer: ["stem.computing"], theyNeed: ["arts.music"], freePlaces: 1)
      ], areas: areas))

  static func own(_ network: ParticipantNetwork) -> OwnNetworkReport {
    OwnNetworkReport(heading: SampleReports.heading, firstName: "Maya", network: network)
  }

  static let mine = own(
    ParticipantNetwork(
      asOf: asOf, given: 3, received: 7, connections: 2, followUpsDue: [asOf - 3], asleep: 1,
      areas: [
        OpenArea(code: "stem.computing", name: "Computing", mentors: 2),
        OpenArea(code: "trades.welding", name: "Welding", mentors: nil),
      ]))

  static let alone = own(
    ParticipantNetwork(
      asOf: asOf, given: 0, received: 0, connections: 0, followUpsDue: [], asleep: 0, areas: []))
}
