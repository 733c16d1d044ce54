import CivilTime
import Programs

/// Which tenant and which program a command speaks of.
extension Office {
  /// The tenant named here, by `--tenant`, by a setting, or the only one there is.
  ///
  /// - Throws: `Failure` with 3 for an unknown tenant, 64 where several could be meant.
  func tenant(named name: String? = nil) async throws -> Tenant {
    let tenants = try await tenants()
    if let slug = try name ?? global.tenant ?? settings[.tenant] {
      if let tenant = try await tenants.find(slug) { return tenant }
      let known = try await tenants.all().map(\.slug)
      throw Failure(
        .notFound, "tenant.not_found", "There is no tenant '\(slug)'.",
        hint: Suggestion.sentence(for: slug, among: known)
          + "'trellis tenant list' shows them; 'trellis tenant create' adds one.")
    }
    let all = try await tenants.all()
    if let only = all.first, all.count == 1 { return only }
    if all.isEmpty {
      throw Failure(
        .notFound, "tenant.none", "There is no tenant yet.",
        hint: "Add one: trellis tenant create SLUG --name NAME")
    }
    throw Failure(
      .usage, "tenant.ambiguous", "There are \(all.count) tenants and none is named.",
      hint: "Add --tenant, one of: \(Self.some(all.map(\.slug))).")
  }

  /// The program named here, by a setting, or the only one the tenant has.
  ///
  /// - Throws: `Failure` with 3 for an unknown program, 64 where several could be meant.
  func program(named name: String?, of tenant: Tenant) async throws -> Program {
    let programs = try await programs()
    if let slug = try name ?? settings[.program] {
      if let program = try await programs.find(slug, of: tenant.id) { return program }
      let known = try await programs.all(of: tenant.id).map(\.slug)
      throw Failure(
        .notFound, "program.not_found", "Tenant '\(tenant.slug)' has no program '\(slug)'.",
        hint: Suggestion.sentence(for: slug, among: known)
          + "'trellis program list' shows them; 'trellis program create' adds one.")
    }
    let all = try await programs.all(of: tenant.id)
    if let only = all.first, all.count == 1 { return only }
    if all.isEmpty {
      throw Failure(
        .notFound, "program.none", "Tenant '\(tenant.slug)' has no program yet.",
        hint: "Add one: trellis program create SLUG --time-zone ZONE --starts-on DATE")
    }
    throw Failure(
      .usage, "program.ambiguous",
      "Tenant '\(tenant.slug)' has \(all.count) programs and none is named.",
      hint: "Add --program, one of: \(Self.some(all.map(\.slug))).")
  }

  func tenantAndProgram(_ chosen: ProgramOption) async throws -> (Tenant, Program) {
    let tenant = try await tenant()
    return (tenant, try await program(named: chosen.program, of: tenant))
  }

  /// What a command that is named to the user says of the tenant; nothing where that needs no word.
  var tenantWords: String { global.tenant.map { " --tenant \($0)" } ?? "" }

  private static func some(_ slugs: [String]) -> String {
    slugs.count <= 8
      ? slugs.joined(separator: ", ") : slugs.prefix(8).joined(separator: ", ") + ", ..."
  }
}
