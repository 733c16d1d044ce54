package import CivilTime
package import Programs

/// A connection as somebody enters it.
package struct ConnectionDraft: Sendable {
  /// A student or mentor of the program: an id, an e-mail address, or `role:id`.
  package let owner: String
  /// Anybody whom the tenant knows, in the same way.
  package var person: String?
  /// A name, where the tenant knows nobody.
  package var name: String?
  package var howMet: String?
  package var interests: [GoalCode] = []
  package let metOn: Day
  package var followUpOn: Day?

  package init(owner: String, metOn: Day) {
    self.owner = owner
    self.metOn = metOn
  }
}

/// That an owner was in touch, as somebody enters it.
package struct ConnectionContact: Sendable {
  package let on: Day
  package let note: String?
  /// The next day on which the owner means to be in touch; nil says that none is planned.
  package let followUpOn: Day?

  package init(on day: Day, note: String?, followUpOn: Day?) {
    on = day
    self.note = note
    self.followUpOn = followUpOn
  }
}
