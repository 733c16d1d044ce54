import CivilTime
import Database
import Programs
import Relationships
import Support

@testable import Reporting

/// The statements of reminders, for the catalogue.
enum ReminderStatements {
  static func check(_ catalogue: QueryCatalogue, _ scene: ImportScene, asOf day: Day) throws {
    let (tenant, program) = (scene.test.riverside, scene.program.id)
    let person: ID<Person> = scene.test.identifiers.next()
    let optOut: ReminderOptOut.ID = scene.test.identifiers.next()
    let view = ConsistencyView(
      tenant: tenant, program: program, asOf: day, enteredBy: FixedClock.noon.now())
    let letter = ReminderPlan.Letter(recipient: nil, address: "a@example.org", reminders: [])
    var file = "RemindersQueries"
    try catalogue.check(file, "reminderFacts(_:)", .reminderFacts(view))
    try catalogue.check(
      file, "reminderRecipients(_:in:tenant:)",
      .reminderRecipients([person], in: program, tenant: tenant))
    try catalogue.check(file, "sentReminders(_:tenant:)", .sentReminders(["x"], tenant: tenant))
    try catalogue.check(
      file, "insertReminders(_:mailKey:of:tenant:)",
      .insertReminders(letter, mailKey: "x", of: program, tenant: tenant))
    try catalogue.check(
      file, "reminderClock(_:in:)", .reminderClock(ReminderSettings.usual.quiet, in: "UTC"))
    file = "ReminderSettingsQueries"
    try catalogue.check(
      file, "reminderSettings(of:tenant:)", .reminderSettings(of: program, tenant: tenant))
    try catalogue.check(
      file, "slugOfOpenProgram(_:tenant:)", .slugOfOpenProgram(program, tenant: tenant))
    try catalogue.check(file, "timeZone(of:tenant:)", .timeZone(of: program, tenant: tenant))
    try catalogue.check(
      file, "setReminders(_:of:tenant:by:)",
      .setReminders(.usual, of: program, tenant: tenant, by: "test"))
    try catalogue.check(
      file, "insertOptOuts(_:_:of:tenant:by:)",
      .insertOptOuts([optOut], [.windowMissed], of: person, tenant: tenant, by: "test"))
    try catalogue.check(
      file, "endOptOuts(_:of:tenant:by:)",
      .endOptOuts([.windowMissed], of: person, tenant: tenant, by: "test"))
    try catalogue.check(
      file, "remindedPeople(named:role:tenant:)",
      .remindedPeople(named: "M1", role: "mentor", tenant: tenant))
  }
}
