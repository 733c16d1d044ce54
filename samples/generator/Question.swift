import CivilTime

/// One line of the requests' file: what one asked the other, and when the answer came.
struct Question {
  let pair: Pair
  let from: String
  let asked: (day: Day, minute: Int)
  let answered: (day: Day, minute: Int)?
  let text: String

  /// The file that `trellis import requests` reads.
  static func table(_ questions: [Question]) -> Table {
    var table = Table([
      "external_id", "student", "mentor", "from", "asked_at", "answered_at", "entered_at", "text",
    ])
    for (index, question) in questions.inOrder(by: \.asked.day, of: \.pair).enumerated() {
      table.add([
        "external_id": "Q\(Digits.padded(index + 1, to: 5))",
        "student": question.pair.student.person.id, "mentor": question.pair.mentor.person.id,
        "from": question.from, "asked_at": moment(question.asked),
        "answered_at": question.answered.map(moment) ?? "",
        "entered_at": moment((question.asked.day, 1380)), "text": question.text,
      ])
    }
    return table
  }

  private static func moment(_ moment: (day: Day, minute: Int)) -> String {
    "\(moment.day) \(Slot.clock(moment.minute))"
  }
}
