import CivilTime

/// One line of the check-ins' file.
struct CheckIn {
  let pair: Pair
  let day: Day
  /// Minutes after midnight, where somebody remembers.
  let minute: Int?
  let entered: (day: Day, minute: Int)?
  let outcome: String
  let mode: String
  let minutes: Int?
  let loggedBy: String
  let isConfirmed: Bool
  let note: String

  /// The file that `trellis import check-ins` reads, in the order in which things happened.
  static func table(_ checkIns: [CheckIn]) -> Table {
    var table = Table([
      "external_id", "student", "mentor", "occurred_at", "entered_at", "outcome", "mode", "minutes",
      "logged_by", "confirmed", "note",
    ])
    for (index, checkIn) in checkIns.sorted(by: isEarlier).enumerated() {
      table.add(checkIn.cells(id: "C\(Digits.padded(index + 1, to: 5))"))
    }
    return table
  }

  private static func isEarlier(_ a: CheckIn, _ b: CheckIn) -> Bool {
    (a.day, a.minute ?? 0, a.pair.student.person.id)
      < (b.day, b.minute ?? 0, b.pair.student.person.id)
  }

  private func cells(id: String) -> [String: String] {
    [
      "external_id": id, "student": pair.student.person.id, "mentor": pair.mentor.person.id,
      "occurred_at": minute.map { "\(day) \(Slot.clock($0))" } ?? "\(day)",
      "entered_at": entered.map { "\($0.day) \(Slot.clock($0.minute))" } ?? "",
      "outcome": outcome, "mode": mode, "minutes": minutes.map { "\($0)" } ?? "",
      "logged_by": loggedBy, "confirmed": isConfirmed ? "yes" : "no", "note": note,
    ]
  }
}
