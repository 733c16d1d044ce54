/// The number by which PostgreSQL knows a type (its OID in pg_type; the built-in ones never change).
@usableFromInline
package struct PGType: Sendable, Hashable {
  @usableFromInline package let oid: UInt32

  @inlinable
  package init(oid: UInt32) {
    self.oid = oid
  }
}

extension PGType {
  @inlinable package static var bool: PGType { PGType(oid: 16) }
  @inlinable package static var bytea: PGType { PGType(oid: 17) }
  @inlinable package static var name: PGType { PGType(oid: 19) }
  @inlinable package static var int8: PGType { PGType(oid: 20) }
  @inlinable package static var int2: PGType { PGType(oid: 21) }
  @inlinable package static var int4: PGType { PGType(oid: 23) }
  @inlinable package static var text: PGType { PGType(oid: 25) }
  @inlinable package static var oid: PGType { PGType(oid: 26) }
  @inlinable package static var float4: PGType { PGType(oid: 700) }
  @inlinable package static var float8: PGType { PGType(oid: 701) }
  @inlinable package static var bpchar: PGType { PGType(oid: 1042) }
  @inlinable package static var varchar: PGType { PGType(oid: 1043) }
  @inlinable package static var date: PGType { PGType(oid: 1082) }
  @inlinable package static var timestamptz: PGType { PGType(oid: 1184) }
  @inlinable package static var uuid: PGType { PGType(oid: 2950) }
  @inlinable package static var json: PGType { PGType(oid: 114) }
  @inlinable package static var jsonb: PGType { PGType(oid: 3802) }

  @inlinable package static var boolArray: PGType { PGType(oid: 1000) }
  @inlinable package static var byteaArray: PGType { PGType(oid: 1001) }
  @inlinable package static var nameArray: PGType { PGType(oid: 1003) }
  @inlinable package static var int2Array: PGType { PGType(oid: 1005) }
  @inlinable package static var int4Array: PGType { PGType(oid: 1007) }
  @inlinable package static var textArray: PGType { PGType(oid: 1009) }
  @inlinable package static var varcharArray: PGType { PGType(oid: 1015) }
  @inlinable package static var int8Array: PGType { PGType(oid: 1016) }
  @inlinable package static var float8Array: PGType { PGType(oid: 1022) }
  @inlinable package static var dateArray: PGType { PGType(oid: 1182) }
  @inlinable package static var timestamptzArray: PGType { PGType(oid: 1185) }
  @inlinable package static var uuidArray: PGType { PGType(oid: 2951) }
  @inlinable package static var jsonbArray: PGType { PGType(oid: 3807) }
}
