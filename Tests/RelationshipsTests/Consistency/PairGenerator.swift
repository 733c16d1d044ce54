import CivilTime

/// Makes what pairs do beside meeting, with entries, outcomes and corrections at any time.
struct PairGenerator {
  private var dice: Dice

  init(seed: UInt64) {
    dice = Dice(seed: seed)
  }

  /// What a pair does from some days before a day to some after another.
  ///
  /// - Parameters:
  ///   - start: the first day of the match.
  ///   - days: how many days it goes on.
  ///   - midnights: the minutes of a UTC day at which the program's days may begin.
  /// - Returns: promises, gifts, questions, goals and steps, any of them none.
  mutating func pair(from start: Day, days: Int, midnights: [Int]) -> PairHistory {
    var pair = PairHistory()
    guard !dice.happens(15) else { return pair }
    func day(_ dice: inout Dice) -> Day { start + dice.roll(-10...(days + 20)) }
    for _ in 0..<dice.roll(0...12) { pair.promises.append(promise(day(&dice))) }
    for _ in 0..<dice.roll(0...25) {
      let on = day(&dice)
      pair.gifts.append(Gift(by: someone(), on: on, entry: entry(on)))
    }
    for _ in 0..<dice.roll(0...9) { pair.questions.append(question(day(&dice), midnights)) }
    for _ in 0..<dice.roll(0...6) {
      let on = day(&dice)
      pair.goalEvents.append(
        GoalTurn(
          goal: goal(), action: dice.pick(["proposed", "agreed", "agreed", "reached", "dropped"]),
          on: on, enteredAt: noon(on + dice.roll(0...9)), voidedAt: void(on)))
    }
    for _ in 0..<dice.roll(0...9) {
      let on = day(&dice)
      pair.steps.append(
        Step(
          goal: goal(), on: on, progress: dice.roll(0...100),
          loggedBy: dice.pick(["student", "mentor", "coordinator"]), entry: entry(on)))
    }
    return pair
  }

  /// Ends of a match, each taken back before the next; the last may stand.
  mutating func endings(after start: Day, days: Int) -> [Ending] {
    var endings: [Ending] = []
    var day = start + dice.roll(0...days)
    for _ in 0..<dice.roll(1...3) {
      let entered = noon(day + dice.roll(-5...20))
      let voided = noon(entered.utcDay + dice.roll(0...60))
      endings.append(Ending(on: day, enteredAt: entered, voidedAt: voided))
      day = max(start, voided.utcDay + dice.roll(-20...60))
    }
    guard dice.happens(60), let last = endings.popLast() else { return endings }
    return endings + [Ending(on: last.on, enteredAt: last.enteredAt, voidedAt: nil)]
  }

  /// The day of a proposal and when it was accepted, if ever; mostly nobody was asked.
  mutating func proposal(before start: Day) -> (on: Day?, acceptedAt: Instant?) {
    guard dice.happens(15) else { return (nil, nil) }
    return (start - 10, dice.happens(70) ? noon(start + dice.roll(-9...60)) : nil)
  }

  /// Enrolled some time before a match, ready on some days, and what came of it later.
  mutating func enrollment(before start: Day) -> EnrollmentHistory {
    var history = EnrollmentHistory()
    guard !dice.happens(10) else { return history }
    var day = start - dice.roll(-20...60)
    for place in 0..<dice.roll(1...3) {
      let ready = dice.happens(80) ? day + dice.pick([0, 0, dice.roll(0...40)]) : nil
      history.events.append(
        EnrollmentHistory.Event(
          status: place == 0 ? "enrolled" : dice.pick(["enrolled", "on_hold", "withdrawn"]),
          on: day, readyFrom: ready,
          readyUntil: dice.happens(30) ? ready.map { $0 + dice.roll(0...150) } : nil,
          enteredAt: noon(day + dice.roll(-5...20))))
      day = day + dice.roll(1...120)
    }
    return history
  }

  /// What staff asked from some days before a match to some after.
  mutating func supportCalls(from start: Day, days: Int) -> [SupportCall] {
    (0..<dice.roll(0...14)).map { _ in
      let on = start + dice.pick([0, 2, 3, 30, 31, 60, 61, 91, dice.roll(-10...(days + 20))])
      return SupportCall(
        with: dice.pick(["student", "mentor", "guardian"]), on: on, entry: entry(on))
    }
  }

  private mutating func promise(_ made: Day) -> Promise {
    let due = made + dice.roll(0...30)
    guard dice.happens(75) else {
      return Promise(owner: someone(), madeOn: made, dueOn: due, outcome: nil, entry: entry(made))
    }
    // On the day it is due, the day after, and anywhere else.
    let on = max(made, due + dice.pick([0, 0, 1, -1, dice.roll(-20...30)]))
    return Promise(
      owner: someone(), madeOn: made, dueOn: due,
      outcome: (dice.happens(80) ? "kept" : "cancelled", on, noon(on + dice.roll(0...40))),
      entry: entry(made))
  }

  /// Asked at the edges of days, answered at the edge of 48 hours.
  private mutating func question(_ day: Day, _ midnights: [Int]) -> Question {
    let minutes = dice.happens(60) ? dice.pick(midnights) : dice.roll(0...1439)
    let edge = dice.pick([0, 1, -1, -1000]) as Int
    let asked = Instant(
      microsecondsSince1970: Int64(day.daysSince1970) * 86_400_000_000
        + Int64(minutes) * 60_000_000 + Int64(edge))
    let exact: Int64 = 48 * 3_600_000_000
    let took = dice.pick([
      exact, exact + 1, exact - 1, Int64(dice.roll(0...2000)) * 180_000_000,
      Int64(dice.roll(0...400_000_000)) * 1000,
    ])
    let answered = Instant(microsecondsSince1970: asked.microsecondsSince1970 + took)
    return Question(
      by: someone(), askedAt: asked,
      answer: dice.happens(75)
        ? (answered, noon(answered.utcDay + dice.roll(0...20))) : nil, entry: entry(day))
  }

  private mutating func entry(_ day: Day) -> Entry {
    let entered = noon(day + dice.roll(0...(dice.happens(70) ? 2 : 40)))
    return Entry(
      enteredAt: dice.happens(85) ? entered : nil,
      recordedAt: dice.happens(80) ? entered : noon(day + dice.roll(0...60)), voidedAt: void(day),
      isCorrection: dice.happens(20))
  }

  private mutating func void(_ day: Day) -> Instant? {
    dice.happens(12) ? noon(day + dice.roll(0...90)) : nil
  }

  private mutating func goal() -> String { dice.pick(["coding", "law", "music"]) }

  private mutating func someone() -> String { dice.pick(["student", "mentor"]) }
}
