import Database

/// Whose ids a set has, and which schools it knows.
struct OneRosterSource: Sendable {
  /// The id source of its people.
  let text: String
  /// How it was found; nil where the user said it.
  let notice: ImportProblem?
  private let orgs: [OneRosterOrg]

  /// What the user says; else the set's district, or what stands above all its other
  /// organisations; else what the last set had, for one with changes alone; else the tenant's own.
  init(_ request: ImportRequest, _ program: Program, _ tx: Transaction) throws {
    orgs = try tx.all(.oneRosterOrgs)
    guard request.idSource.isEmpty else {
      (text, notice) = (request.idSource, nil)
      return
    }
    let known = try tx.one(.oneRosterSource(of: program.id, tenant: request.tenant))
    if let org = Self.head(of: orgs) {
      (text, notice) = (org.id, Self.notice(of: org.id, named: org.name, known: known))
    } else {
      text = known ?? ""
      notice = known.map { Self.notice(of: $0, named: nil, known: $0) }
    }
  }

  private static func head(of orgs: [OneRosterOrg]) -> OneRosterOrg? {
    let roots = orgs.filter(\.isRoot)
    let districts = orgs.filter(\.isDistrict)
    if districts.count == 1 { return districts.first }
    return roots.count == 1 ? roots.first : nil
  }

  private static func notice(of id: String, named name: String?, known: String?) -> ImportProblem {
    let owner = name.map { "\($0.quoted) (\(id))" } ?? id.quoted
    if let known, known != id {
      return ImportProblem(
        "ids.source_changed",
        "the ids are taken to be those of \(owner); those of the last set were \(known.quoted)",
        hint: "If they are the same people, import with --id-source \(known).")
    }
    return ImportProblem(
      "ids.source", "the ids are those of \(owner)",
      hint: "Other files that name these people by id need --id-source \(id).")
  }

  /// The ids of the schools that go by some names, numbers or ids; nil where none is asked for.
  func schools(_ wanted: [String]) throws -> [String]? {
    guard !wanted.isEmpty else { return nil }
    return try wanted.flatMap { name in
      let key = Folding.plain(name)
      let found = orgs.filter { org in
        [org.id, org.name, org.identifier].compactMap { $0.map(Folding.plain) }.contains(key)
      }
      guard !found.isEmpty else {
        throw ImportError.oneRoster(
          .schoolUnknown(name, known: orgs.filter(\.isSchool).map(\.name)))
      }
      return found.map(\.id)
    }
  }
}
