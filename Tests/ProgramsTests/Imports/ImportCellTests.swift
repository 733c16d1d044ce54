import CivilTime
import Programs
import Tabular
import Testing

@Suite("Cells of imports")
struct ImportCellTests {
  @Test(
    "E-mail addresses are read",
    arguments: [
      "ana@example.org", "o'dwyer+x@mail.example.co.uk", "a.b-c_d@x-y.example",
      "ana@münchen.example",
    ])
  func emails(_ text: String) throws {
    #expect(try EmailAddress.parse(text).get().text == text)
  }

  @Test("Invisible spaces inside an address go, and case does not tell two addresses apart")
  func foldedEmail() throws {
    let address = try EmailAddress.parse("Ana\u{200B}@Example.org").get()
    #expect(address.text == "Ana@Example.org" && address.key == "ana@example.org")
  }

  @Test(
    "What is no address is refused",
    arguments: [
      "ana", "ana@", "@example.org", "ana@example", "ana@@example.org", "ana@ex ample.org",
      "ana..b@example.org", ".ana@example.org", "ana@-example.org", "ana@example.1",
      "a@b.org;c@d.org", "Ana <ana@example.org>", "ana@example..org", "josé@example.org ",
      String(repeating: "x", count: 65) + "@example.org",
    ])
  func badEmails(_ text: String) {
    #expect(EmailAddress.parse(text).faultCode == "email.invalid")
  }

  @Test("Damage by a spreadsheet is found in an id whatever blanks stand around it")
  func damagedIDs() {
    for cell in ["###", "\r###", "\u{2003}1.0E+05", "3-\u{200B}May", "\t1001.0 "] {
      #expect(PersonID.parse(cell).faultCode?.hasPrefix("spreadsheet.") == true, "\(cell)")
    }
  }

  @Test("Folding a text that is folded already changes nothing")
  func foldedTwice() {
    for text in ["\u{34D}\u{85}.&\u{85}q", "A \u{301}", "\u{301} \u{301}", "\u{85}é\u{85}\u{301}"] {
      let plain = Folding.plain(text)
      #expect(Folding.plain(plain) == plain)
    }
    #expect(Folding.plain(" \u{301} A\u{301} \u{301} ") == "a")
  }

  @Test(
    "Telephone numbers stay as typed",
    arguments: ["+1 (555) 010-0199", "555.010.0199", "5550100199 ext. 12", "555 0100 x7"])
  func phones(_ text: String) throws {
    #expect(try PhoneNumber.parse(text).get().text == text)
  }

  @Test(
    "What is no number is refused",
    arguments: ["call me", "12", "555-01O-0199", "1234567890123456"])
  func badPhones(_ text: String) {
    #expect(PhoneNumber.parse(text).faultCode == "phone.invalid")
  }

  @Test("A whole name is split at its last blank or its comma, and its key has no case or accent")
  func names() throws {
    let plain = try FullName.parse("María del Carmen López").get()
    #expect(plain.given == "María del Carmen" && plain.family == "López")
    #expect(plain.key == "maria del carmen|lopez")
    #expect(
      try FullName.parse("López Ruiz, Ana").get() == FullName(given: "Ana", family: "López Ruiz"))
    #expect(try FullName.parse("Madonna").get() == FullName(given: "Madonna", family: ""))
    #expect(FullName.parse("12345").faultCode == "name.invalid")
  }

  @Test(
    "Dates are ISO or as people write them",
    arguments: [
      ("2011-09-01", "2011-09-01"), ("1-Sep-2011", "2011-09-01"), ("2011/9/1", "2011-09-01"),
      ("2011-09-01 00:00:00", "2011-09-01"),
    ])
  func dates(_ text: String, _ day: String) throws {
    #expect(try DateText.parse(text, order: nil).get().description == day)
  }

  @Test(
    "What is no date is refused with its own code",
    arguments: [
      ("2011-02-30", "date.invalid"), ("soon", "date.invalid"),
      ("40513", "spreadsheet.date_serial"),
      ("1.9.11", "date.short_year"), ("4/5/2011", "date.order_unknown"),
    ])
  func badDates(_ text: String, _ code: String) {
    let order: DateOrder? = code == "date.short_year" ? .dayFirst : nil
    #expect(DateText.parse(text, order: order).faultCode == code)
  }

  @Test(
    "A time is a date, a local time or a moment",
    arguments: [
      ("2026-09-01", CellTime.day(day)), ("2026-09-01 15:30", .local(day, seconds: 55_800)),
      ("2026-09-01T15:30:20.5", .local(day, seconds: 55_820)),
      ("2026-09-01 3:30 pm", .local(day, seconds: 55_800)),
      ("2026-09-01 12:05 a.m.", .local(day, seconds: 300)),
      ("2026-09-01T00:00:00Z", .moment(midnight(hours: 0))),
      ("2026-09-01T00:00-05:00", .moment(midnight(hours: 5))),
      ("2026-09-01 00:00+0530", .moment(midnight(hours: -5.5))),
    ])
  func times(_ text: String, _ time: CellTime) throws {
    #expect(try CellTime.parse(text, order: nil).get() == time)
  }

  @Test(
    "What is no time is refused",
    arguments: [
      "2026-09-01 24:00", "2026-09-01 15:60", "2026-09-01 15:3", "2026-09-01 13:00 pm",
      "2026-09-01T15:30:00+5", "2026-09-01T15:30:00 CST", "2026-09-01 15:30:61", "15:30",
      "2026-09-01 15::30", "2026-02-30 15:30",
    ])
  func badTimes(_ text: String) {
    #expect(
      ["time.invalid", "date.invalid"].contains(CellTime.parse(text, order: nil).faultCode ?? ""))
  }

  @Test("Yes and no are known in English and Spanish; blocked is more than no")
  func answers() throws {
    #expect(try ["yes", "Sí", "1", "TRUE", "x"].allSatisfy { try YesNo.parse($0).get().isYes })
    #expect(try ["no", "0", "False"].allSatisfy { try !YesNo.parse($0).get().isYes })
    #expect(YesNo.parse("maybe").faultCode == "flag.unknown")
    #expect(try MayReceive.parse("Blocked").get() == .blocked)
    #expect(try MayReceive.parse("sí").get() == .yes)
  }

  @Test("An id that a spreadsheet has rounded is refused; invisible spaces in it go")
  func ids() throws {
    #expect(PersonID.parse("1.00E+05").faultCode == "spreadsheet.scientific")
    #expect(PersonID.parse("1001.0").faultCode == "spreadsheet.decimal_tail")
    #expect(try PersonID.parse("S\u{200B}00\u{A0}1").get().text == "S001")
  }
}

private let day = Day(daysSince1970: 20_697)

private func midnight(hours: Double) -> Instant {
  Instant(microsecondsSince1970: (20_697 * 86_400 + Int64(hours * 3600)) * 1_000_000)
}
