import CivilTime

/// PostgreSQL counts days and microseconds from 2000-01-01, CivilTime from 1970-01-01.
private let daysFrom1970To2000 = 10_957
private let microsecondsFrom1970To2000: Int64 = 946_684_800_000_000

extension Day: PGEncodable, PGDecodable {
  @inlinable package static var databaseType: PGType { .date }

  @usableFromInline
  package func encode(into bytes: inout ByteBuffer) {
    bytes.append(bigEndian: Int32(clamping: daysSince1970 - daysFrom1970To2000))
  }

  @inlinable
  package static func accepts(_ type: PGType) -> Bool {
    type == .date
  }

  @usableFromInline
  package init(binary: RawSpan, type: PGType) throws(DecodingProblem) {
    let days = try binary.bigEndian(as: Int32.self)
    // The two ends stand for 'infinity' and '-infinity', which are no days.
    guard days != .max, days != .min else { throw .outOfRange }
    self.init(daysSince1970: Int(days) + daysFrom1970To2000)
  }
}

extension Instant: PGEncodable, PGDecodable {
  @inlinable package static var databaseType: PGType { .timestamptz }

  @usableFromInline
  package func encode(into bytes: inout ByteBuffer) {
    let (moved, overflow) = microsecondsSince1970.subtractingReportingOverflow(
      microsecondsFrom1970To2000)
    bytes.append(bigEndian: overflow ? Int64.min : moved)
  }

  @inlinable
  package static func accepts(_ type: PGType) -> Bool {
    type == .timestamptz
  }

  @usableFromInline
  package init(binary: RawSpan, type: PGType) throws(DecodingProblem) {
    let microseconds = try binary.bigEndian(as: Int64.self)
    guard microseconds != .max, microseconds != .min else { throw .outOfRange }
    let (moved, overflow) = microseconds.addingReportingOverflow(microsecondsFrom1970To2000)
    guard !overflow else { throw .outOfRange }
    self.init(microsecondsSince1970: moved)
  }
}
