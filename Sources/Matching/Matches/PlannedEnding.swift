package import CivilTime
package import Programs

/// How a match ended that was meant to end: not every pair has a last meeting, and thanks.
package struct PlannedEnding: Sendable, Equatable {
  package let finalMeetingOn: Day?
  /// Who of the two thanked the other.
  package let thankedBy: Set<ParticipantRole>

  package init(finalMeetingOn: Day? = nil, thankedBy: Set<ParticipantRole> = []) {
    self.finalMeetingOn = finalMeetingOn
    self.thankedBy = thankedBy
  }
}
