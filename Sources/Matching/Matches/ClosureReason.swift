/// Why a match ended, coded, so that closures can be counted and bad ones not repeated.
package enum ClosureReason: String, Sendable, CaseIterable {
  case programEnded = "program_ended"
  case goalsReached = "goals_reached"
  case graduated
  case movedAway = "moved_away"
  case studentWithdrew = "student_withdrew"
  case mentorWithdrew = "mentor_withdrew"
  case notAGoodFit = "not_a_good_fit"
  case noContact = "no_contact"
  case safetyConcern = "safety_concern"
  /// A proposal that somebody who was asked did not accept: no match ever began.
  case declined
  case other
}
