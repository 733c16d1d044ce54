/// What somebody is reminded of.
package enum ReminderKind: String, Sendable, CaseIterable {
  /// A promise of one's own that is due within two days.
  case commitmentDue = "commitment_due"
  /// A time in which no meeting was written down, to the mentor.
  case windowMissed = "window_missed"
  /// A mentor's screening that runs out within thirty days, to the program's contact.
  case screeningExpiring = "screening_expiring"
}
