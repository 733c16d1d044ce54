import CivilTime
import Database

extension Query where Row == DaySpan {
  /// The holidays of the program that end on a slice's date or later.
  static func comingBreaks(_ slice: PairSlice) -> Self {
    Query(
      """
      SELECT b.from_on, b.to_on
        FROM trellis.facts_horizon(\(slice.tenant), \(slice.program), \(slice.enteredBy)) f
        JOIN trellis.program_breaks b
          ON b.tenant_id = \(slice.tenant) AND b.program_id = \(slice.program)
         AND b.to_on >= \(slice.asOf)
         AND b.entered_at <= f.facts_at AND (b.voided_at IS NULL OR b.voided_at > f.facts_at)
       ORDER BY b.from_on, b.to_on
      """
    ) { row throws(DatabaseError) in
      DaySpan(try row("from_on"), try row("to_on"))
    }
  }
}
