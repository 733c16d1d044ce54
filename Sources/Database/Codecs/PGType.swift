/// The number by which PostgreSQL knows a type (its OID in pg_type; the built-in ones never change).
package struct PGType: Sendable, Hashable {
  package let oid: UInt32

  package init(oid: UInt32) {
    self.oid = oid
  }
}

extension PGType {
  package static let bool = PGType(oid: 16)
  package static let bytea = PGType(oid: 17)
  package static let name = PGType(oid: 19)
  package static let int8 = PGType(oid: 20)
  package static let int2 = PGType(oid: 21)
  package static let int4 = PGType(oid: 23)
  package static let text = PGType(oid: 25)
  package static let oid = PGType(oid: 26)
  package static let float4 = PGType(oid: 700)
  package static let float8 = PGType(oid: 701)
  package static let bpchar = PGType(oid: 1042)
  package static let varchar = PGType(oid: 1043)
  package static let date = PGType(oid: 1082)
  package static let timestamptz = PGType(oid: 1184)
  package static let uuid = PGType(oid: 2950)
  package static let json = PGType(oid: 114)
  package static let jsonb = PGType(oid: 3802)

  package static let boolArray = PGType(oid: 1000)
  package static let byteaArray = PGType(oid: 1001)
  package static let nameArray = PGType(oid: 1003)
  package static let int2Array = PGType(oid: 1005)
  package static let int4Array = PGType(oid: 1007)
  package static let textArray = PGType(oid: 1009)
  package static let varcharArray = PGType(oid: 1015)
  package static let int8Array = PGType(oid: 1016)
  package static let float8Array = PGType(oid: 1022)
  package static let dateArray = PGType(oid: 1182)
  package static let timestamptzArray = PGType(oid: 1185)
  package static let uuidArray = PGType(oid: 2951)
  package static let jsonbArray = PGType(oid: 3807)
}
