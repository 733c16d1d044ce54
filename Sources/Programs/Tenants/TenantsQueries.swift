import CivilTime
import Database

extension Query where Row == Tenant {
  /// All tenants by slug; for the control plane only.
  static var tenants: Self {
    tenant(where: "true")
  }

  /// The tenant of a slug; for the control plane only.
  static func tenant(slug: String) -> Self {
    tenant(where: "slug = \(slug)")
  }

  private static func tenant(where condition: SQL) -> Self {
    Query(
      "SELECT tenant_id, slug, name, created_at FROM trellis.tenants WHERE \(condition) ORDER BY slug"
    ) { row throws(DatabaseError) in
      Tenant(
        id: try row("tenant_id"), slug: try row("slug"), name: try row("name"),
        createdAt: try row("created_at"))
    }
  }
}

extension SQL {
  /// Adds a tenant unless the slug is taken: no row affected then.
  static func insertTenant(_ tenant: Tenant, by actor: String) -> SQL {
    """
    INSERT INTO trellis.tenants (tenant_id, slug, name, created_at, created_by)
    VALUES (\(tenant.id), \(tenant.slug), \(tenant.name), \(tenant.createdAt), \(actor))
    ON CONFLICT (slug) DO NOTHING
    """
  }
}
