extension PairFactTable {
  /// Support contacts, told apart by whom staff asked and when; where nobody says who of the staff
  /// it was, it was whoever brings the file.
  static func supportContacts(by actor: String = "") -> PairFactTable {
    PairFactTable(
      name: "support_contacts", id: "support_contact_id", noun: "support-contact",
      kind: "support-contacts", command: "trellis support-contact add", when: .on,
      fields: [
        PairFactField("contact_with", column: "with", isKey: true), PairFactField("mode"),
        PairFactField("contacted_by", column: "by", or: actor), PairFactField("note"),
      ])
  }
}
