/// What there may be to do, the most urgent first.
package enum WorklistKind: String, Sendable, CaseIterable, Comparable {
  case screeningExpired = "screening_expired"
  case silent
  /// A window has gone by since the start, and the two have not met once.
  case firstContactOverdue = "first_contact_overdue"
  case consentExpired = "consent_expired"
  /// A report that reaches nobody until something is put right.
  case deliveryHeld = "delivery_held"
  /// A mail that came back, or of which nobody knows whether it arrived.
  case deliveryFailed = "delivery_failed"
  /// A question of one of the two, older than 48 hours.
  case requestUnanswered = "request_unanswered"
  case proposalWaiting = "proposal_waiting"
  case slipping
  case commitmentOverdue = "commitment_overdue"
  case meetingWithoutOutcome = "meeting_without_outcome"
  case supportContactDue = "support_contact_due"
  case screeningExpiring = "screening_expiring"
  case consentExpiring = "consent_expiring"
  /// A contact of a student that staff has not approved.
  case connectionWaiting = "connection_waiting"
  /// Students who are ready and have no mentor; the ten who wait longest.
  case readyWaiting = "ready_waiting"
  /// The last expected window passed without a meeting and without an excuse.
  case windowMissed = "window_missed"
  /// Check-ins of two weeks that the other of the pair has not confirmed: how many.
  case checkInsUnconfirmed = "check_ins_unconfirmed"

  package static func < (a: WorklistKind, b: WorklistKind) -> Bool {
    allCases.firstIndex(of: a) ?? 0 < allCases.firstIndex(of: b) ?? 0
  }
}
