package import Relationships

/// One person's network for that person's own eyes: figures, days and areas, and nobody's name.
package struct OwnNetworkReport: Sendable, Equatable {
  package let heading: ReportHeading
  package let firstName: String
  package let network: ParticipantNetwork

  package init(heading: ReportHeading, firstName: String, network: ParticipantNetwork) {
    self.heading = heading
    self.firstName = firstName
    self.network = network
  }
}
