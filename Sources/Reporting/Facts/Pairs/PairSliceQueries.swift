import Database

extension PairSlice {
  /// Whether a fact, by the name it has in a statement, is of these pairs and was known.
  ///
  /// A correction keeps the time at which the first one was entered, but is known from its own.
  func holds(_ fact: SQL) -> SQL {
    """
    \(fact).tenant_id = \(tenant) AND \(fact).program_id = \(program)
    AND \(fact).match_id = ANY (\(matches))
    AND CASE WHEN \(fact).replaces_id IS NULL THEN least(\(fact).entered_at, \(fact).recorded_at)
             ELSE \(fact).recorded_at END <= \(enteredBy)
    AND (\(fact).voided_at IS NULL OR \(fact).voided_at > \(enteredBy))
    """
  }
}
