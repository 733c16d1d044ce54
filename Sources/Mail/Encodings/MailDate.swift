import CivilTime

/// Dates of headers: `Tue, 06 Oct 2026 12:00:00 +0000`, in English whatever the machine speaks.
enum MailDate {
  private static let months = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  static func text(of instant: Instant) -> String {
    let day = instant.utcDay
    let (year, month, date) = day.parts
    let weekday = day.weekday.name.prefix(3)
    let time = instant.description.utf8.dropFirst(11).prefix(8)
    return "\(weekday.prefix(1).uppercased())\(weekday.dropFirst()), "
      + "\(Digits.padded(date, to: 2)) \(months[(month - 1) % 12]) \(year) "
      + "\(String(decoding: Array(time), as: UTF8.self)) +0000"
  }
}
