import Programs

/// A tenant's fields.
enum TenantCard {
  static func of(_ tenant: Tenant) -> Card {
    var card = Card()
    card.add("tenant", .text(tenant.slug))
    card.add("name", .text(tenant.name))
    card.add("created_at", .text("\(tenant.createdAt)"))
    return card
  }
}
