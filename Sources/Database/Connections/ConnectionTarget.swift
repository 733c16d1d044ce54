/// Which database to connect to, and how far the way there is trusted.
package struct ConnectionTarget: Sendable, Hashable {
  /// A URI or `key=value` text of libpq, or nil for the PG* variables, which libpq reads itself.
  package let url: String?

  /// Whether a server on another machine may be used without a verified certificate.
  package let allowsUnverified: Bool

  package init(url: String?, allowsUnverified: Bool = false) {
    self.url = url
    self.allowsUnverified = allowsUnverified
  }

  /// What libpq finds in its own variables and service files.
  package static let environment = ConnectionTarget(url: nil)
}
