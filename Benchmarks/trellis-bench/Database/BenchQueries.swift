import CivilTime
import Database

/// A row of eight columns of the usual types.
struct BenchRow: Sendable {
  let id: Int
  let code: ID<BenchRow>
  let name: String
  let place: String
  let isOpen: Bool
  let score: Double
  let at: Instant
  let note: String?

  /// A number that depends on every column, so that none is left unread.
  var weight: Int {
    id + name.utf8.count + place.utf8.count + (isOpen ? 1 : 0)
      + Int((at.microsecondsSince1970 - 946_684_800_000_000) & 7) + (note?.utf8.count ?? 0)
      + Int(code.high >> 56) + Int(score)
  }
}

extension Query where Row == BenchRow {
  static func row(_ id: Int) -> Self {
    Query(
      """
      SELECT id, code, name, place, is_open, score, at, note FROM public.bench_rows WHERE id = \(id)
      """, row: BenchRow.read)
  }

  static func rows(_ count: Int) -> Self {
    Query(
      """
      SELECT id, code, name, place, is_open, score, at, note FROM public.bench_rows LIMIT \(count)
      """, row: BenchRow.read)
  }
}

extension BenchRow {
  fileprivate static func read(_ row: inout RowReader) throws(DatabaseError) -> BenchRow {
    BenchRow(
      id: try row("id"), code: try row("code"), name: try row("name"), place: try row("place"),
      isOpen: try row("is_open"), score: try row("score"), at: try row("at"),
      note: try row("note"))
  }
}

extension SQL {
  static var benchTable: SQL {
    """
    CREATE TABLE public.bench_rows (
      id bigint PRIMARY KEY, code uuid NOT NULL, name text NOT NULL, place text NOT NULL,
      is_open boolean NOT NULL, score double precision NOT NULL, at timestamptz NOT NULL, note text)
    """
  }

  static func benchRows(_ count: Int) -> SQL {
    """
    INSERT INTO public.bench_rows
    SELECT n, gen_random_uuid(), 'name ' || n, repeat('place ', 5), n % 2 = 0, n / 3.0,
           timestamptz '2026-01-01' + n * interval '1 second',
           CASE WHEN n % 3 > 0 THEN 'a little note' END
      FROM generate_series(1, \(count)) AS n
    """
  }

  static var benchPieces: SQL {
    "CREATE TEMPORARY TABLE pieces (LIKE public.bench_rows) ON COMMIT DROP"
  }
}
