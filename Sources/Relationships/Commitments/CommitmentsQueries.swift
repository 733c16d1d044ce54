import CivilTime
package import Database

extension Commitment {
  package static let columns = [
    "owner", "wording", "goal", "share", "made_on", "due_on", "outcome", "outcome_on",
    "outcome_at", "outcome_by",
  ]

  package var values: [SQL] {
    [
      "\(owner.rawValue)", "\(text)", "\(goal)", "\(share.rawValue)", "\(madeOn)", "\(dueOn)",
      "\(outcome?.result.rawValue)", "\(outcome?.day)", "\(outcome?.at)", "\(outcome?.by)",
    ]
  }

  package static func read(_ row: inout RowReader) throws(DatabaseError) -> Commitment {
    Commitment(
      owner: PairRole(rawValue: try row("owner")) ?? .student, text: try row("wording"),
      goal: try row("goal"), share: NoteShare(rawValue: try row("share")) ?? .pair,
      madeOn: try row("made_on"), dueOn: try row("due_on"), outcome: try outcome(&row))
  }

  private static func outcome(
    _ row: inout RowReader
  ) throws(DatabaseError) -> CommitmentOutcome? {
    let result: String? = try row("outcome")
    guard let result = result.flatMap(CommitmentResult.init) else { return nil }
    return CommitmentOutcome(
      result, on: try row("outcome_on"), at: try row("outcome_at"), by: try row("outcome_by"))
  }
}

extension SQL {
  static func settleCommitment(
    _ id: Fact<Commitment>.ID, as outcome: CommitmentOutcome, _ request: FactRequest
  ) -> SQL {
    """
    UPDATE trellis.commitments
       SET outcome = \(outcome.result.rawValue), outcome_on = \(outcome.day),
           outcome_at = \(outcome.at), outcome_by = \(outcome.by)
     WHERE tenant_id = \(request.tenant) AND commitment_id = \(id) AND voided_at IS NULL
       AND outcome IS NULL
    """
  }
}
