import ArgumentParser
import CivilTime
import Programs
import Relationships
import Reporting

/// Who helps whom, and where to grow: `trellis report network --person S0001`.
struct ReportNetwork: TrellisCommand {
  static let configuration = CommandConfiguration(
    commandName: "network",
    abstract: "Who helps whom, which connections live, where help is offered.",
    discussion: """
      Without --person: who gives most, where nothing has come back yet, follow-ups that are due, \
      connections asleep, and needs that nobody they know meets. With --person: that one's part, and \
      whom their needs and offers would fit. --audience participant is what the person themselves may \
      see: figures, dates and areas with free offers, and nobody's name. --out writes it as a page, in \
      that person's own language where it is for them.
      """)

  static let writesFiles = true

  /// For whose eyes.
  enum Audience: String, CaseIterable, ExpressibleByArgument {
    case coordinator, participant
  }

  @OptionGroup var global: GlobalOptions
  @OptionGroup var chosen: ProgramOption
  @OptionGroup var options: ReportOptions
  @OptionGroup var page: PageOptions
  @Option(help: "One student or mentor: an id, an e-mail address, or student:ID.")
  var person: String?
  @Option(help: "coordinator (the default), or participant: what --person may see.")
  var audience: Audience = .coordinator

  func validate() throws {
    if audience == .participant, person == nil {
      throw ValidationError("Say which participant it is for: --person ID.")
    }
  }

  func run(in office: Office) async throws {
    let (tenant, program) = try await office.tenantAndProgram(chosen)
    let day = try await office.day(options.asOf, in: program, of: tenant)
    if try page.isAsked(in: office) {
      return try await write(
        ReportRequest(
          tenant: tenant, program: program, asOf: day, from: program.startsOn,
          enteredBy: options.moment), in: office)
    }
    let networks = try await office.networks()
    try await NamedPersonFailure.translating {
      guard let person else {
        let network = try await networks.program(
          program, tenant: tenant.id, asOf: day, enteredBy: options.moment)
        return try NetworkPrinting.print(network.json, NetworkListing.of(network), in: office)
      }
      switch audience {
      case .coordinator:
        let network = try await networks.person(
          person, of: program, tenant: tenant.id, asOf: day, enteredBy: options.moment)
        try NetworkPrinting.print(network.json, NetworkListing.of(network), in: office)
      case .participant:
        let network = try await networks.ownView(
          of: person, in: program, tenant: tenant.id, asOf: day, enteredBy: options.moment)
        try NetworkPrinting.print(network.json, OwnNetworkListing.of(network), in: office)
      }
    }
  }

  private func write(_ request: ReportRequest, in office: Office) async throws {
    if try await page.enqueue(
      .network, request, isPartial: person != nil, enteredBy: options.enteredBy != nil, in: office)
    {
      return
    }
    let manifest = try await NamedPersonFailure.translating {
      try await ReportFailure.translating {
        let reports = try await office.reports()
        let batch = try page.batch(in: office)
        if audience == .participant, let person {
          return try await reports.ownNetwork(request, of: person, into: page.folder, batch)
        }
        return try await reports.network(
          request, of: person, in: page.words.language, into: page.folder, batch)
      }
    }
    try page.print(manifest, in: office)
  }
}

/// Networks in whichever format was asked for.
private enum NetworkPrinting {
  static func print(_ document: [UInt8], _ listing: Listing, in office: Office) throws {
    if try office.format == .json {
      return office.printer.out(document + [UInt8(ascii: "\n")])
    }
    try office.print(listing)
  }
}
