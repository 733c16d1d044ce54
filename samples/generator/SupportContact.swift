import CivilTime

/// One line of the support contacts' file: staff asked how it goes.
struct SupportContact {
  let pair: Pair
  let with: String
  let on: Day
  let mode: String
  let note: String

  /// The file that `trellis import support-contacts` reads.
  static func table(_ contacts: [SupportContact]) -> Table {
    var table = Table([
      "external_id", "student", "mentor", "with", "on", "mode", "by", "note", "entered_at",
    ])
    for (index, contact) in contacts.inOrder(by: \.on, of: \.pair).enumerated() {
      table.add([
        "external_id": "H\(Digits.padded(index + 1, to: 5))",
        "student": contact.pair.student.person.id, "mentor": contact.pair.mentor.person.id,
        "with": contact.with, "on": "\(contact.on)", "mode": contact.mode,
        "by": "Dana Whitfield", "note": contact.note,
        "entered_at": "\(contact.on) \(Slot.clock(1020))",
      ])
    }
    return table
  }
}
