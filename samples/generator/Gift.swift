import CivilTime

/// One line of the contributions' file: what one gave the other.
struct Gift {
  let pair: Pair
  let from: String
  let kind: String
  let on: Day
  let note: String
  let isForFamily: Bool

  /// The file that `trellis import contributions` reads.
  static func table(_ gifts: [Gift]) -> Table {
    var table = Table([
      "external_id", "student", "mentor", "from", "kind", "on", "note", "share", "entered_at",
    ])
    for (index, gift) in gifts.inOrder(by: \.on, of: \.pair).enumerated() {
      table.add([
        "external_id": "K\(Digits.padded(index + 1, to: 5))",
        "student": gift.pair.student.person.id, "mentor": gift.pair.mentor.person.id,
        "from": gift.from, "kind": gift.kind, "on": "\(gift.on)", "note": gift.note,
        "share": gift.isForFamily ? "family" : "pair",
        "entered_at": "\(gift.on) \(Slot.clock(1210))",
      ])
    }
    return table
  }
}
