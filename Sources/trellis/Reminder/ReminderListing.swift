import Reporting

/// Reminders as rows: to whom, of what, and whether.
enum ReminderListing {
  static func of(_ plan: ReminderPlan) -> Listing {
    var listing = Listing(["to", "role", "name", "kind", "day", "about", "sends", "why_not"])
    for reminder in plan.reminders {
      let recipient = reminder.recipient
      listing.add([
        .text(recipient?.externalID ?? "contact"), .text(recipient?.role ?? "coordinator"),
        .text(recipient?.name), .text(reminder.kind.rawValue), .text("\(reminder.day)"),
        .text(reminder.mentor), .flag(reminder.obstacle == nil),
        .text(reminder.obstacle?.rawValue),
      ])
    }
    let sent = plan.reminders.count { $0.obstacle == nil }
    listing.totals = [("sent", sent), ("not_sent", plan.reminders.count - sent)]
    return listing
  }
}
