package import CivilTime
package import Database

/// That somebody of the staff asked how a match goes.
package struct SupportContact: FactContent {
  package typealias ID = Database.ID<SupportContact>

  package static let table = FactTable("support_contacts", key: "support_contact_id")

  package var party: SupportParty
  package var occurredOn: Day
  package var mode: CheckInMode?
  /// Who of the staff it was.
  package var contactedBy: String
  /// For staff alone.
  package var note: String?

  package init(
    party: SupportParty, occurredOn: Day, mode: CheckInMode? = nil, contactedBy: String,
    note: String? = nil
  ) {
    self.party = party
    self.occurredOn = occurredOn
    self.mode = mode
    self.contactedBy = contactedBy
    self.note = note
  }
}
