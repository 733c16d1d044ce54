import Programs
import Testing

@Suite("Availability")
struct AvailabilityTests {
  private func read(_ cell: String) -> String? {
    Availability.parse(cell).value?.description
  }

  @Test(
    "Weekly hours are read in either form, in English and Spanish, whatever the separator",
    arguments: [
      ("Mon 15:30-17:00", "Mon 15:30-17:00"),
      ("Mon 15-17", "Mon 15:00-17:00"),
      ("monday 9-10:30", "Mon 09:00-10:30"),
      ("Lunes 15-17|miércoles 8-9", "Mon 15:00-17:00;Wed 08:00-09:00"),
      (
        "lun 15-17; MIE 8-9; sáb 10-12; sab 12-13",
        "Mon 15:00-17:00;Wed 08:00-09:00;Sat 10:00-13:00"
      ),
      ("mar 1-2;Tue 2-3", "Tue 01:00-03:00"),
      ("Tue 15-16, Thu. 15-16", "Tue 15:00-16:00;Thu 15:00-16:00"),
      ("Sat 09-12;;", "Sat 09:00-12:00"),
      ("Fri  15:00 – 16:00", "Fri 15:00-16:00"),
      ("Fri\u{A0}15-16", "Fri 15:00-16:00"),
      ("domingo 00:00-24:00", "Sun 00:00-24:00"),
      ("", ""),
    ])
  func forms(_ cell: String, _ canonical: String) {
    #expect(read(cell) == canonical)
  }

  @Test(
    "Times off the half-hour shrink inwards, to nothing if need be",
    arguments: [
      ("Mon 15:10-17:20", "Mon 15:30-17:00"),
      ("Mon 15:01-15:59", ""),
      ("Mon 15:29-16:01", "Mon 15:30-16:00"),
      ("Mon 15:05-15:25", ""),
      ("Mon 23:45-00:15", ""),
      ("Sun 23:15-00:45", "Mon 00:00-00:30;Sun 23:30-24:00"),
    ])
  func shrinking(_ cell: String, _ canonical: String) {
    #expect(read(cell) == canonical)
  }

  @Test(
    "A range past midnight runs into the next day, Sunday into Monday; 24 and an end of 00:00 are midnight",
    arguments: [
      ("Mon 22-2", "Mon 22:00-24:00;Tue 00:00-02:00"),
      ("Sun 22-2", "Mon 00:00-02:00;Sun 22:00-24:00"),
      ("Wed 20-24", "Wed 20:00-24:00"),
      ("Wed 20-24:00", "Wed 20:00-24:00"),
      ("Wed 20:00-00:00", "Wed 20:00-24:00"),
      ("Wed 0-24", "Wed 00:00-24:00"),
      ("Wed 24-2", "Thu 00:00-02:00"),
    ])
  func midnight(_ cell: String, _ canonical: String) {
    #expect(read(cell) == canonical)
  }

  @Test(
    "What is not a weekday and its hours is a bad cell",
    arguments: [
      "Mon", "15-17", "Mon 15", "Mon 15-15", "Mon 15:00-15:00", "Mon 24-24", "Mon 24-0",
      "Mon 25-26",
      "Mon 15:60-17", "Mon 24:30-25", "Mon 15-17-18", "Mo 15-17", "Funday 15-17", "Mon 3pm-5pm",
      "Mon 15:3-17", "Mon 015-17", "Mon -17", "Mon 15-", "Mon ١٥-١٧", "Mon 15-17 18-19", "Mon 0-0",
      "Mon 1 5-17",
      "Mon 15-17;Tue", "whenever", "Mon 99999999999-1",
    ])
  func badCells(_ cell: String) {
    #expect(Availability.parse(cell).faultCode == "availability.invalid")
  }

  @Test("Every range of whole minutes covers the half-hours that lie wholly inside it")
  func everyMinute() throws {
    var dice = Dice(7)
    let names = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    for _ in 0..<4000 {
      let (day, start, end) = (dice.roll(7), dice.roll(1440), dice.roll(1440))
      guard start != end else { continue }
      let cell = "\(names[day]) \(start / 60):\(padded(start % 60))-\(end / 60):\(padded(end % 60))"
      var covered: Set<Int> = []
      var minute = start
      while minute % 1440 != end {
        covered.insert((day * 1440 + minute) % 10_080)
        minute += 1
      }
      let week = try Availability.parse(cell).get()
      for halfHour in 0..<336 {
        let isInside = (0..<30).allSatisfy { covered.contains(halfHour * 30 + $0) }
        if week.contains(halfHour: halfHour) != isInside {
          Issue.record("\(cell) at half-hour \(halfHour)")
        }
      }
    }
  }

  @Test(
    "The canonical text of any week is read back as that week, and overlap counts what both have")
  func roundTrip() throws {
    var dice = Dice(3)
    for _ in 0..<300 {
      let weeks = (0..<2).map { _ in
        var week = Availability()
        for _ in 0..<dice.roll(60) { week.insert(halfHour: dice.roll(336)) }
        return week
      }
      #expect(try Availability.parse(weeks[0].description).get() == weeks[0])
      let both = (0..<336).filter {
        weeks[0].contains(halfHour: $0) && weeks[1].contains(halfHour: $0)
      }
      #expect(weeks[0].overlap(with: weeks[1]) == both.count)
      #expect(weeks[0].intersection(weeks[1]).ranges.flatMap { Array($0) } == both)
    }
  }

  private func padded(_ minute: Int) -> String {
    minute < 10 ? "0\(minute)" : "\(minute)"
  }
}
