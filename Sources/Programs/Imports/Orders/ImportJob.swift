package import Jobs

/// Imports files of one kind: `import.students`.
package struct ImportJob<Kind: ImportKind>: JobHandler {
  package let kind: String
  private let name: String
  private let orders: ImportOrders
  private let make: @Sendable (Program?) throws(JobOutcomeError) -> Kind

  /// - Parameters:
  ///   - name: the word on the command line: `students`.
  ///   - orders: does what is ordered.
  ///   - make: what files of the kind bring into a program.
  package init(
    _ name: String, _ orders: ImportOrders, into make: @escaping @Sendable (Program) -> Kind
  ) {
    self.init(name, orders) { program throws(JobOutcomeError) in
      guard let program else { throw .permanent("the order names no program") }
      return make(program)
    }
  }

  /// Of what is the whole tenant's.
  package init(
    _ name: String, _ orders: ImportOrders, forTenant kind: Kind
  ) {
    self.init(name, orders) { _ throws(JobOutcomeError) in kind }
  }

  private init(
    _ name: String, _ orders: ImportOrders,
    _ make: @escaping @Sendable (Program?) throws(JobOutcomeError) -> Kind
  ) {
    kind = ImportOrder.jobKind(of: name)
    (self.name, self.orders, self.make) = (name, orders, make)
  }

  package func run(_ job: RunningJob) async throws {
    try await orders.run(name, make, job)
  }
}
