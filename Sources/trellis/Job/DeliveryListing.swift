import JSON
import Reporting

/// What became of a batch's letters, as rows and for scripts.
enum DeliveryListing {
  /// A row for each state, and one for each letter that went to nobody.
  static func of(_ delivery: BatchDelivery) -> Listing {
    var listing = Listing(["letters", "state", "recipient", "student", "reason"])
    for (state, count) in counts(delivery) {
      listing.add([.number(count), .text(state.rawValue), .text(nil), .text(nil), .text(nil)])
    }
    for letter in delivery.undelivered {
      listing.add([
        .number(1), .text("undelivered"), .text("\(letter.role) \(letter.recipient)"),
        .text(letter.student), .text(letter.reason),
      ])
    }
    return listing
  }

  static func write(_ delivery: BatchDelivery, to json: inout JSONWriter) {
    json.key("mails")
    json.object { json in
      for (state, count) in counts(delivery) {
        json.key(named: state.rawValue)
        json.value(count)
      }
    }
    json.key("undelivered")
    json.array { json in
      for letter in delivery.undelivered {
        json.object { json in
          json.field("recipient", letter.recipient)
          json.field("role", letter.role)
          json.field("student", letter.student)
          json.field("reason", letter.reason)
        }
      }
    }
  }

  /// The commands that deal with what did not arrive.
  static func advice(on delivery: BatchDelivery, batch: Int64) -> [String] {
    let stuck: [MailState] = [.failed, .unknown, .suppressed, .deferred].filter {
      delivery.mails[$0] ?? 0 > 0
    }
    let mails = stuck.map { state in
      "\(delivery.mails[state] ?? 0) \(state.rawValue): "
        + "trellis mail list --batch \(batch) --state \(state.rawValue)"
    }
    guard !delivery.undelivered.isEmpty else { return mails }
    let count = delivery.undelivered.count
    return mails + [
      "\(count) letter\(count == 1 ? "" : "s") went to nobody, for want of an address that is theirs "
        + "alone: import the addresses and order the report again. Where anything in the batch has changed "
        + "since, that is a new edition, and all get it."
    ]
  }

  private static func counts(_ delivery: BatchDelivery) -> [(MailState, Int)] {
    MailState.allCases.compactMap { state in delivery.mails[state].map { (state, $0) } }
  }
}
