import Database
import Support
import Testing

@Suite("Catalog lint", .tenant)
struct CatalogLintTests {
  let administration: Administration

  init() throws {
    administration = Administration(try #require(TestDatabase.current).target)
  }

  @Test("The schema that ships breaks no rule")
  func shippedSchema() async throws {
    #expect(try await CatalogLint.run(on: administration) == [])
  }

  @Test("Each planted fault is found by its own rule", arguments: Fault.all)
  func plantedFault(_ fault: Fault) async throws {
    let faults = fault.statements.map { SQL(unsafe: $0) }
    let found = try await administration.rehearse(faults, then: CatalogLint.findings)
    #expect(found.contains { $0.code == fault.code && $0.object.contains(fault.object) })
  }

  @Test("A table that keeps every rule is not complained about")
  func innocentTable() async throws {
    let table = Fault.wellMade.map { SQL(unsafe: $0) }
    #expect(try await administration.rehearse(table, then: CatalogLint.findings) == [])
  }
}

/// A mistake somebody could make in a migration, and the rule that must find it.
struct Fault: Sendable, CustomTestStringConvertible {
  let code: String
  let object: String
  let statements: [String]

  var testDescription: String { "\(code) \(object)" }

  init(_ code: String, _ object: String, _ statements: String...) {
    self.code = code
    self.object = object
    self.statements = statements
  }

  private static let table = """
    CREATE TABLE trellis.probes (
      tenant_id uuid NOT NULL, id uuid NOT NULL, other uuid, PRIMARY KEY (tenant_id, id))
    """
  private static let enable = "ALTER TABLE trellis.probes ENABLE ROW LEVEL SECURITY"
  private static let force = "ALTER TABLE trellis.probes FORCE ROW LEVEL SECURITY"
  private static let policy = """
    CREATE POLICY tenant ON trellis.probes
      USING (tenant_id = current_setting('trellis.tenant_id')::uuid)
    """

  /// A table that keeps every rule.
  static let wellMade = [table, enable, force, policy]

  private init(_ code: String, _ object: String, inTable faults: String...) {
    self.code = code
    self.object = object
    statements = Self.wellMade + faults
  }

  static let all = [
    Fault("T01", "probes", "CREATE TABLE trellis.probes (id uuid PRIMARY KEY)"),
    Fault("T02", "probes", "CREATE TABLE trellis.probes (tenant_id text PRIMARY KEY)"),
    Fault("T02", "probes", "CREATE TABLE trellis.probes (tenant_id uuid)"),
    Fault("T03", "probes", table, enable, policy),
    Fault("T03", "probes", table, force, policy),
    Fault("T04", "probes", table, enable, force),
    Fault("T04", "probes", inTable: "CREATE POLICY more ON trellis.probes USING (true)"),
    Fault(
      "T04", "probes", table, enable, force,
      """
      CREATE POLICY tenant ON trellis.probes
        USING (tenant_id = nullif(current_setting('trellis.tenant_id', true), '')::uuid)
      """),
    Fault(
      "T05", "probes",
      "CREATE TABLE trellis.probes (tenant_id uuid NOT NULL, id uuid, PRIMARY KEY (id, tenant_id))"),
    Fault(
      "T06", "probes_other", inTable: "CREATE UNIQUE INDEX probes_other ON trellis.probes (other)"),
    Fault(
      "T07", "probes_fkey",
      inTable:
        """
        ALTER TABLE trellis.probes ADD UNIQUE (id),
          ADD CONSTRAINT probes_fkey FOREIGN KEY (other) REFERENCES trellis.probes (id)
        """),
    Fault(
      "T08", "probes_fkey",
      inTable:
        """
        ALTER TABLE trellis.probes ADD CONSTRAINT probes_fkey
          FOREIGN KEY (tenant_id, other) REFERENCES trellis.probes (tenant_id, id)
        """),
    Fault(
      "T09", "probes_excl",
      inTable:
        "ALTER TABLE trellis.probes ADD CONSTRAINT probes_excl EXCLUDE USING hash (other WITH =)"),
    Fault(
      "T10", "probe_view", inTable: "CREATE VIEW trellis.probe_view AS SELECT * FROM trellis.probes"
    ),
    Fault(
      "T11", "probe_matview", "CREATE MATERIALIZED VIEW trellis.probe_matview AS SELECT 1",
      "GRANT SELECT ON trellis.probe_matview TO PUBLIC"),
    Fault(
      "T12", "probe()",
      "CREATE FUNCTION trellis.probe() RETURNS int LANGUAGE sql SECURITY DEFINER AS 'SELECT 1'",
      "ALTER FUNCTION trellis.probe() OWNER TO trellis_owner"),
    Fault(
      "T12", "probe()",
      """
      CREATE FUNCTION trellis.probe() RETURNS int LANGUAGE sql SECURITY DEFINER
        SET search_path = '' AS 'SELECT 1'
      """),
    Fault("T13", "tenants", "GRANT SELECT (slug) ON trellis.tenants TO trellis_app"),
    Fault("T13", "migrations", "GRANT DELETE ON trellis.migrations TO trellis_app"),
    Fault("Q01", "jobs", "ALTER TABLE trellis.jobs OWNER TO trellis_owner"),
    Fault("Q02", "jobs", "GRANT SELECT ON trellis.jobs TO trellis_app"),
    Fault("Q02", "jobs", "GRANT UPDATE (state) ON trellis.jobs TO trellis_worker"),
    Fault("Q02", "job_queues", "GRANT SELECT ON trellis.job_queues TO PUBLIC"),
    Fault("Q03", "rescue_jobs()", "GRANT EXECUTE ON FUNCTION trellis.rescue_jobs TO PUBLIC"),
    Fault("Q03", "trellis", "ALTER ROLE trellis_queue LOGIN"),
    Fault("R01", "trellis_worker", "ALTER ROLE trellis_worker BYPASSRLS"),
    Fault("R01", "trellis_app", "ALTER ROLE trellis_app BYPASSRLS"),
    Fault("R01", "trellis_control", "ALTER ROLE trellis_control SUPERUSER"),
    Fault("R02", "trellis_app", "GRANT trellis_ops TO trellis_app"),
    Fault("R02", "trellis_app", inTable: "ALTER TABLE trellis.probes OWNER TO trellis_app"),
    Fault("R03", "probes", inTable: "GRANT ALL ON trellis.probes TO trellis_app"),
    Fault("R04", "trellis", "GRANT CREATE ON SCHEMA trellis TO PUBLIC"),
    Fault(
      "W01", "probes_amount",
      inTable:
        "ALTER TABLE trellis.probes ADD amount numeric",
      "CREATE INDEX probes_amount ON trellis.probes (tenant_id, amount)"),
  ]
}
