package import CivilTime
package import Database

/// An organisation with its own data.
package struct Tenant: Sendable, Equatable {
  package typealias ID = Database.ID<TenantScope>

  package let id: ID
  package let slug: String
  package let name: String
  package let createdAt: Instant
}
