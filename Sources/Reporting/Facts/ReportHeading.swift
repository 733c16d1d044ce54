package import CivilTime

/// What every report says about itself.
package struct ReportHeading: Sendable, Hashable {
  package let tenant: String
  package let program: String
  package let period: DaySpan
  package let asOf: Day
  /// 1 at first; corrections of the same facts make a later one.
  package let edition: Int
  /// Who answers questions about the report.
  package let contact: Contact

  package init(
    tenant: String, program: String, period: DaySpan, asOf: Day, edition: Int, contact: Contact
  ) {
    self.tenant = tenant
    self.program = program
    self.period = period
    self.asOf = asOf
    self.edition = edition
    self.contact = contact
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
