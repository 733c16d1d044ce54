import CivilTime

/// One line of the meetings' file: what was planned, and what became of it.
struct PlannedMeeting {
  let pair: Pair
  let on: Day
  let minute: Int
  let place: String
  let outcome: String
  /// Who cancelled or did not come; blank for the others.
  let dueTo: String

  /// The file that `trellis import meetings` reads.
  static func table(_ meetings: [PlannedMeeting]) -> Table {
    var table = Table([
      "external_id", "student", "mentor", "starts_at", "place", "mode", "outcome", "due_to",
      "entered_at",
    ])
    for (index, meeting) in meetings.inOrder(by: \.on, of: \.pair).enumerated() {
      table.add([
        "external_id": "T\(Digits.padded(index + 1, to: 5))",
        "student": meeting.pair.student.person.id, "mentor": meeting.pair.mentor.person.id,
        "starts_at": "\(meeting.on) \(Slot.clock(meeting.minute))", "place": meeting.place,
        "mode": "in_person", "outcome": meeting.outcome, "due_to": meeting.dueTo,
        "entered_at": "\(meeting.on - 6) \(Slot.clock(1215))",
      ])
    }
    return table
  }
}
