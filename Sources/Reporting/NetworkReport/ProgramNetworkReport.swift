package import Relationships

/// A program's network as a page for its coordinators, who alone may read names.
package struct ProgramNetworkReport: Sendable, Equatable {
  package let heading: ReportHeading
  package let network: ProgramNetwork

  package init(heading: ReportHeading, network: ProgramNetwork) {
    self.heading = heading
    self.network = network
  }
}

/// One person's network as a page for coordinators.
package struct PersonNetworkReport: Sendable, Equatable {
  package let heading: ReportHeading
  package let network: PersonNetwork

  package init(heading: ReportHeading, network: PersonNetwork) {
    self.heading = heading
    self.network = network
  }
}
