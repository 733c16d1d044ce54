import CivilTime
import Database
import Programs

extension SQL {
  static func insertAnswer(
    _ answer: ProposalAnswer, to match: Match.ID, tenant: Tenant.ID, at instant: Instant,
    by actor: String
  ) -> SQL {
    """
    INSERT INTO trellis.match_acceptances (
      tenant_id, acceptance_id, match_id, party, answer, reason, answered_on, entered_at,
      entered_by)
    VALUES (\(tenant), \(answer.id), \(match), \(answer.party.rawValue),
      \(answer.isAccepted ? "accepted" : "declined"), \(answer.reason), \(answer.on), \(instant),
      \(actor))
    """
  }

  /// Takes what somebody said before back.
  static func voidAnswer(
    of party: AcceptanceParty, to match: Match.ID, tenant: Tenant.ID, reason: String,
    at instant: Instant, by actor: String
  ) -> SQL {
    """
    UPDATE trellis.match_acceptances
       SET voided_at = \(instant), voided_by = \(actor), void_reason = \(reason)
     WHERE tenant_id = \(tenant) AND match_id = \(match) AND party = \(party.rawValue)
       AND voided_at IS NULL
    """
  }

  /// Takes every refusal of a proposal back: it can be answered again.
  static func voidRefusals(
    of match: Match.ID, tenant: Tenant.ID, reason: String, at instant: Instant, by actor: String
  ) -> SQL {
    """
    UPDATE trellis.match_acceptances
       SET voided_at = \(instant), voided_by = \(actor), void_reason = \(reason)
     WHERE tenant_id = \(tenant) AND match_id = \(match) AND answer = 'declined'
       AND voided_at IS NULL
    """
  }

  /// Begins a proposal that everybody accepted: on the day of the last acceptance, and not before
  /// the day of introduction.
  static func beginMatch(_ match: Match.ID, tenant: Tenant.ID, at instant: Instant) -> SQL {
    """
    UPDATE trellis.matches m
       SET accepted_at = \(instant),
           started_on = greatest(m.started_on, (
             SELECT max(a.answered_on) FROM trellis.match_acceptances a
              WHERE a.tenant_id = \(tenant) AND a.match_id = m.match_id AND a.voided_at IS NULL))
     WHERE m.tenant_id = \(tenant) AND m.match_id = \(match) AND m.accepted_at IS NULL
    """
  }
}
