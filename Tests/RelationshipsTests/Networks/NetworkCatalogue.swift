import CivilTime
import Database
import Programs
import Support

@testable import Relationships

/// The statements of connections and networks.
enum NetworkCatalogue {
  static func check(_ catalogue: QueryCatalogue, _ view: ConsistencyView) throws {
    let network = NetworkView(
      tenant: view.tenant, program: view.program, asOf: view.asOf, enteredBy: view.enteredBy)
    try catalogue.check("NetworksQueries", "exchanges(_:)", .exchanges(network))
    try catalogue.check("NetworksQueries", "keptApart(_:)", .keptApart(network))
    try catalogue.check("NetworksQueries", "areaNames(of:)", .areaNames(of: view.tenant))
    try checkReading(catalogue, network)
    try checkWriting(catalogue, network)
  }

  private static func checkReading(_ catalogue: QueryCatalogue, _ view: NetworkView) throws {
    let (file, one) = ("ConnectionsQueries", Connection.ID(high: 1, low: 1))
    let owner = ID<Person>(high: 1, low: 1)
    try catalogue.check(
      file, "connections(_:owner:id:)", .connections(view, owner: owner, id: one))
    try catalogue.check(
      file, "twin(of:person:name:_:)", .twin(of: owner, person: nil, name: "Ines", view))
    try catalogue.check(file, "isApproved(_:tenant:)", .isApproved(one, tenant: view.tenant))
    try catalogue.check(
      file, "lockOwner(_:of:tenant:)", .lockOwner(owner, of: view.program, tenant: view.tenant))
    try catalogue.check(
      file, "lockConnection(_:tenant:)", .lockConnection(one, tenant: view.tenant))
  }

  private static func checkWriting(_ catalogue: QueryCatalogue, _ view: NetworkView) throws {
    let (file, one) = ("ConnectionsQueries", Connection.ID(high: 1, low: 1))
    let (tenant, at) = (view.tenant, view.enteredBy)
    try catalogue.check(
      file, "insertConnection(_:_:owner:person:view:by:)",
      .insertConnection(
        one, ConnectionDraft(owner: "S1", metOn: view.asOf), owner: ID(high: 1, low: 1),
        person: nil, view: view, by: "test"))
    try catalogue.check(
      file, "approveConnection(_:tenant:at:by:)",
      .approveConnection(one, tenant: tenant, at: at, by: "test"))
    try catalogue.check(
      file, "voidConnection(_:tenant:reason:at:by:)",
      .voidConnection(one, tenant: tenant, reason: "", at: at, by: "test"))
    try catalogue.check(
      file, "insertContact(_:_:of:tenant:at:by:)",
      .insertContact(
        ID(high: 1, low: 1), ConnectionContact(on: view.asOf, note: nil, followUpOn: nil),
        of: one, tenant: tenant, at: at, by: "test"))
  }
}
