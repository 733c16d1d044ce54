import CivilTime

/// One line of the commitments' file.
struct Promise {
  let pair: Pair
  let owner: String
  let wording: String
  let goal: String
  let madeOn: Day
  let dueOn: Day
  let keptOn: Day?
  let cancelledOn: Day?
  let isForFamily: Bool

  /// The file that `trellis import commitments` reads.
  static func table(_ promises: [Promise]) -> Table {
    var table = Table([
      "external_id", "student", "mentor", "owner", "text", "goal", "made_on", "due_on", "kept_on",
      "cancelled_on", "entered_at", "share",
    ])
    for (index, promise) in promises.inOrder(by: \.madeOn, of: \.pair).enumerated() {
      table.add([
        "external_id": "P\(Digits.padded(index + 1, to: 5))",
        "student": promise.pair.student.person.id, "mentor": promise.pair.mentor.person.id,
        "owner": promise.owner, "text": promise.wording, "goal": promise.goal,
        "made_on": "\(promise.madeOn)", "due_on": "\(promise.dueOn)",
        "kept_on": text(promise.keptOn), "cancelled_on": text(promise.cancelledOn),
        "entered_at": "\(promise.madeOn) \(Slot.clock(1200))",
        "share": promise.isForFamily ? "family" : "pair",
      ])
    }
    return table
  }
}

extension Array {
  /// By day, then by student: the order in which things happened.
  func inOrder(by day: (Element) -> Day, of pair: (Element) -> Pair) -> [Element] {
    enumerated().sorted { a, b in
      (day(a.element), pair(a.element).student.person.id, a.offset)
        < (day(b.element), pair(b.element).student.person.id, b.offset)
    }.map(\.element)
  }
}
