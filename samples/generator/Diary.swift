import CivilTime

/// What one pair did in a term: its check-ins, week after week.
struct Diary {
  /// The first and last day on which pairs may meet: 14 weeks, two of them holidays.
  static let opens = Town.termBegins + 7
  static let closes = Town.termBegins + 102
  static let weeks = 0..<14
  static let holidays = [5, 11]

  private let pair: Pair
  let story: Story
  private let slot: Slot
  private var dice: Dice
  private(set) var checkIns: [CheckIn] = []

  init(of pair: Pair, story: Story?) {
    self.pair = pair
    // Dice of the pair's own: another round changes the diaries of the pairs it changes, no others.
    dice = Dice("\(pair.student.person.id) \(pair.mentor.person.id)")
    let usual = Story.any(&dice)
    self.story = story ?? usual
    slot =
      self.story == .sundayCaller
      ? Slot(day: 6, starts: 1410, ends: 1440)
      : pair.student.person.firstSharedSlot(with: pair.mentor.person)
        ?? pair.student.person.slots[0]
    for week in Self.weeks {
      live(through: week)
    }
  }

  private mutating func live(through week: Int) {
    let isHoliday = Self.holidays.contains(week)
    let usual = Self.opens + 7 * week + slot.day
    // The first Monday is Labor Day.
    let day = max(usual, Self.opens + 1)
    let meets = dice.chance(story.percentMeeting(inWeek: week)) && (!isHoliday || dice.chance(8))
    guard day <= Self.closes else { return }
    if meets {
      checkIns.append(meeting(on: day))
      if dice.chance(6), day + 2 <= Self.closes { checkIns.append(shortCall(on: day + 2)) }
    } else if !isHoliday, triesAnyway(in: week) {
      checkIns.append(attempt(on: day))
    }
  }

  /// A mentor who does not give up at once: three weeks in ten, and hardly any after October.
  private mutating func triesAnyway(in week: Int) -> Bool {
    guard !(story == .onHold && Story.leave.contains(week)) else { return false }
    return dice.chance(week < 9 ? 30 : 8)
  }

  private mutating func meeting(on day: Day) -> CheckIn {
    let mode = story == .sundayCaller ? "phone" : pair.modes.isEmpty ? "" : dice.pick(pair.modes)
    return checkIn(
      on: day, at: slot.starts + dice.pick([0, 0, 0, 5, 10]), outcome: "made", mode: mode,
      minutes: dice.chance(88) ? dice.pick([30, 45, 45, 60, 60, 75]) : nil,
      note: dice.chance(35) ? dice.pick(Notes.made) : "")
  }

  private mutating func shortCall(on day: Day) -> CheckIn {
    checkIn(on: day, at: 1110, outcome: "made", mode: "phone", minutes: 10, note: "")
  }

  private mutating func attempt(on day: Day) -> CheckIn {
    checkIn(
      on: day, at: slot.starts, outcome: "attempted", mode: "", minutes: nil,
      note: dice.chance(60) ? dice.pick(Notes.attempted) : "")
  }

  private mutating func checkIn(
    on day: Day, at minute: Int, outcome: String, mode: String, minutes: Int?, note: String
  ) -> CheckIn {
    let loggedBy =
      outcome == "attempted" ? "mentor" : dice.pick(["mentor", "mentor", "mentor", "student"])
    let isByStaff = dice.chance(5)
    // One in twelve is remembered with its day alone.
    let knowsTheHour = story == .sundayCaller || !dice.chance(8)
    let evening = dice.number(1125...1435)
    return CheckIn(
      pair: pair, day: day, minute: knowsTheHour ? minute : nil,
      entered: story.daysUntilWritten(&dice).map { days in
        // Whoever calls until midnight writes it down after midnight.
        minute + 30 >= 1440 ? (day + max(1, days), 15) : (day + days, max(evening, minute + 60))
      },
      outcome: outcome, mode: mode, minutes: minutes,
      loggedBy: isByStaff ? "coordinator" : loggedBy,
      isConfirmed: outcome == "made" && dice.chance(60), note: note)
  }
}
