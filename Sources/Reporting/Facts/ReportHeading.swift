package import CivilTime

/// What every report says about itself.
package struct ReportHeading: Sendable, Hashable {
  package let tenant: String
  package let program: String
  package let period: DaySpan
  package let asOf: Day
  /// 1 at first; corrections of the same facts make a later one.
  package let edition: Int
  /// What changed since the edition before; nil in the first.
  package let changes: Changes?
  /// Made to be looked at before anything goes out: of no edition, and told to nobody.
  package let isPreview: Bool
  /// Who answers questions about the report.
  package let contact: Contact

  /// What came to be known since an earlier edition, of the meetings that the report tells of.
  package struct Changes: Sendable, Hashable {
    package let previous: Int
    package let issuedOn: Day
    package let added: Int
    package let corrected: Int
    package let removed: Int

    package init(previous: Int, issuedOn: Day, added: Int, corrected: Int, removed: Int) {
      self.previous = previous
      self.issuedOn = issuedOn
      self.added = added
      self.corrected = corrected
      self.removed = removed
    }
  }

  package init(
    tenant: String, program: String, period: DaySpan, asOf: Day, edition: Int,
    changes: Changes? = nil, isPreview: Bool = false, contact: Contact
  ) {
    self.tenant = tenant
    self.program = program
    self.period = period
    self.asOf = asOf
    self.edition = edition
    self.changes = changes
    self.isPreview = isPreview
    self.contact = contact
  }

  /// The same of a preview.
  var asPreview: ReportHeading {
    ReportHeading(
      tenant: tenant, program: program, period: period, asOf: asOf, edition: edition,
      isPreview: true, contact: contact)
  }
}

/// A program's coordinator, as families and schools reach them.
package struct Contact: Sendable, Hashable {
  package let name: String
  package let phone: String?
  package let email: String?

  package init(name: String, phone: String?, email: String?) {
    self.name = name
    self.phone = phone
    self.email = email
  }
}
