import CivilTime
import Database

extension SQL {
  /// Keeps the names that an order's job must not tell.
  static func keepOrder(
    _ order: ImportOrder, _ names: OrderNames, job: Int64, at instant: Instant
  ) -> SQL {
    """
    INSERT INTO trellis.import_orders (
      tenant_id, order_id, job_id, program_id, kind, file_names, mapping_name, ordered_at,
      ordered_by)
    VALUES (\(order.request.tenant), \(order.id), \(job), \(order.program), \(order.kind),
      \(names.files), \(names.mapping), \(instant), \(names.orderedBy))
    """
  }

  /// Writes down what came of an order; what is applied stays so.
  static func settle(
    _ order: ImportOrder, _ verdict: ImportOutcome.Verdict, _ report: KeptReport,
    at instant: Instant
  ) -> SQL {
    """
    UPDATE trellis.import_orders
       SET verdict = \(verdict.rawValue), settled_at = \(instant),
           import_ids = \(report.imports), problems = \(Int64(report.problems)),
           lines = \(report.lines), document = \(String(decoding: report.document, as: UTF8.self))
     WHERE tenant_id = \(order.request.tenant) AND order_id = \(order.id)
       AND verdict IS DISTINCT FROM 'applied'
    """
  }

  /// Forgets what came of orders so many days ago; the imports themselves stay.
  static func forgetOrders(olderThanDays days: Int32, tenant: Tenant.ID) -> SQL {
    """
    DELETE FROM trellis.import_orders
     WHERE tenant_id = \(tenant) AND settled_at < now() - \(days) * interval '1 day'
    """
  }
}

extension Query where Row == OrderNames {
  static func orderNames(_ order: ImportOrder.ID, tenant: Tenant.ID) -> Self {
    Query(
      """
      SELECT file_names, mapping_name, ordered_by
        FROM trellis.import_orders
       WHERE tenant_id = \(tenant) AND order_id = \(order)
      """
    ) { row throws(DatabaseError) in
      OrderNames(
        files: try row("file_names"), mapping: try row("mapping_name"),
        orderedBy: try row("ordered_by"))
    }
  }
}

extension Query where Row == ImportOutcome {
  static func outcome(ofJob job: Int64, tenant: Tenant.ID) -> Self {
    Query(
      """
      SELECT verdict, file_names, import_ids, problems, lines, document
        FROM trellis.import_orders
       WHERE tenant_id = \(tenant) AND job_id = \(job)
      """
    ) { row throws(DatabaseError) in
      let verdict: String? = try row("verdict")
      return ImportOutcome(
        verdict: verdict.flatMap(ImportOutcome.Verdict.init), files: try row("file_names"),
        imports: try row("import_ids"), problems: try row("problems"),
        lines: try row("lines"), document: try row("document"))
    }
  }
}

extension Query where Row == (order: ImportOrder.ID, job: Int64) {
  /// The jobs of orders.
  static func jobs(of orders: [ImportOrder.ID], tenant: Tenant.ID) -> Self {
    Query(
      """
      SELECT order_id, job_id
        FROM trellis.import_orders
       WHERE tenant_id = \(tenant) AND order_id = ANY (\(orders))
      """
    ) { row throws(DatabaseError) in (try row("order_id"), try row("job_id")) }
  }
}

extension Query where Row == Int64 {
  /// The jobs before one whose orders nothing has come of yet.
  static func unsettledJobs(before job: Int64, tenant: Tenant.ID) -> Self {
    Query(
      """
      SELECT job_id
        FROM trellis.import_orders
       WHERE tenant_id = \(tenant) AND job_id < \(job) AND verdict IS NULL
      """)
  }
}
