/// A queue's name on the command line.
enum QueueName {
  static func parse(_ text: String) throws -> String {
    let name = try TextArgument.parse(text, "QUEUE")
    guard name.utf8.count <= 63 else {
      throw Failure(
        .usage, "usage", "A queue's name has at most 63 characters.",
        hint: "'trellis job stats' shows the queues.")
    }
    return name
  }

  static func print(_ name: String, isPaused: Bool, in office: Office) throws {
    var card = Card()
    card.add("queue", .text(name))
    card.add("paused", .flag(isPaused))
    try office.print(card)
  }
}
