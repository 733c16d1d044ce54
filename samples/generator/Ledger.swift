import CivilTime

/// What the two of one pair promised, gave, asked and reached in a term, and what staff asked them.
struct Ledger {
  /// The day the demonstration looks back from.
  static let told = Town.termBegins + 105

  let pair: Pair
  let story: Story
  /// The days on which the two met.
  let met: [Day]
  /// The days on which one of them tried.
  let tried: [Day]
  private var dice: Dice
  private(set) var promises: [Promise] = []
  private(set) var gifts: [Gift] = []
  private(set) var questions: [Question] = []
  private(set) var steps: [GoalStep] = []
  private(set) var meetings: [PlannedMeeting] = []
  private(set) var supports: [SupportContact] = []

  init(of pair: Pair, _ diary: Diary) {
    self.pair = pair
    story = diary.story
    met = diary.checkIns.filter { $0.outcome == "made" }.map(\.day)
    tried = diary.checkIns.filter { $0.outcome != "made" }.map(\.day)
    dice = Dice("ledger \(pair.student.person.id) \(pair.mentor.person.id)")
    promise()
    give()
    ask()
    reach()
    plan()
    support()
  }

  /// Half of the meetings end with a promise of one of the two.
  private mutating func promise() {
    for day in met where dice.chance(45) {
      let owner = dice.pick(["student", "student", "mentor"])
      let due = day + dice.pick([7, 7, 14])
      let isKept = dice.chance(story.percentKept)
      let on = dice.chance(80) ? due - dice.number(0...5) : due + dice.number(1...6)
      let isCancelled = !isKept && dice.chance(12)
      promises.append(
        Promise(
          pair: pair, owner: owner,
          wording: dice.pick(owner == "student" ? Wordings.students : Wordings.mentors),
          goal: dice.chance(60) ? pair.goals.first ?? "" : "", madeOn: day, dueOn: due,
          keptOn: isKept && on <= Self.told ? max(on, day) : nil,
          cancelledOn: isCancelled && due <= Self.told ? due : nil,
          isForFamily: dice.chance(40)))
    }
  }

  /// Help goes both ways.
  private mutating func give() {
    for day in met {
      if dice.chance(35) { give("mentor", Wordings.fromMentor, on: day) }
      if dice.chance(28) { give("student", Wordings.fromStudent, on: day) }
    }
  }

  private mutating func give(
    _ party: String, _ choices: [(kind: String, note: String)], on day: Day
  ) {
    let gift = dice.pick(choices)
    gifts.append(
      Gift(
        pair: pair, from: party, kind: gift.kind, on: day,
        note: dice.chance(60) ? gift.note : "", isForFamily: dice.chance(50)))
  }

  private mutating func ask() {
    for day in met where dice.chance(22) {
      let from = dice.pick(["student", "student", "mentor"])
      let asked = (day: day + 2, minute: dice.number(960...1230))
      guard asked.day <= Self.told else { continue }
      let hours = dice.chance(story.percentKept) ? dice.number(2...40) : dice.number(50...120)
      let minute = asked.minute + 60 * hours
      let answered = (day: asked.day + minute / 1440, minute: minute % 1440)
      let isAnswered = answered.day <= Self.told && dice.chance(story.percentKept + 8)
      questions.append(
        Question(
          pair: pair, from: from, asked: asked, answered: isAnswered ? answered : nil,
          text: dice.pick(Wordings.questions)))
    }
  }

  /// Every third meeting somebody says how far they have come.
  private mutating func reach() {
    for (place, goal) in pair.goals.prefix(2).enumerated() {
      var progress = 0
      for (number, day) in met.enumerated() where number % 3 == (place + 1) % 3 {
        progress = min(100, progress + dice.pick([5, 10, 10, 15, 20]))
        steps.append(
          GoalStep(
            pair: pair, goal: goal, on: day, progress: progress,
            loggedBy: dice.pick(["student", "mentor", "mentor"])))
      }
    }
  }

  /// Meetings of the last weeks were planned ahead, and most pairs have a next one.
  private mutating func plan() {
    let recent = Self.told - 28
    for day in met where day >= recent && dice.chance(70) {
      meet(on: day, outcome: dice.chance(88) ? "held" : "")
    }
    for day in tried where day >= recent {
      let who = dice.pick(["student", "mentor", "school", "unknown"])
      meet(on: day, outcome: dice.chance(50) ? "cancelled" : "no_show", dueTo: who)
    }
    guard let last = met.last, last >= recent, story != .silent, dice.chance(75) else { return }
    meet(on: Self.told + dice.number(1...4), outcome: "")
  }

  private mutating func meet(on day: Day, outcome: String, dueTo: String = "") {
    meetings.append(
      PlannedMeeting(
        pair: pair, on: day, minute: 900 + 15 * dice.roll(10),
        place: dice.pick(["Library", "Room 12", "Cafeteria", "Computer lab"]), outcome: outcome,
        dueTo: dueTo))
  }

  /// Soon after the start, twice in the first month, then each month; now and then one is forgotten.
  private mutating func support() {
    for (index, party) in ["student", "mentor", "guardian"].enumerated() {
      for days in [1, 16, 44, 72, 92] where !dice.chance(index == 2 ? 12 : 5) {
        supports.append(
          SupportContact(
            pair: pair, with: party, on: Diary.opens + days + dice.roll(days == 1 ? 2 : 5),
            mode: dice.pick(["phone", "phone", "in_person"]),
            note: dice.chance(25) ? dice.pick(Wordings.heard) : ""))
      }
    }
  }
}

extension Pair {
  /// What both would like to work on, the student's order first; else the student's first dream.
  var goals: [String] {
    let common = student.person.goals.filter(mentor.person.goals.contains)
    return common.isEmpty ? Array(student.person.goals.prefix(1)) : common
  }
}

extension Story {
  /// How many promises in a hundred are kept, and questions answered within two days.
  var percentKept: Int {
    switch self {
    case .steady, .sundayCaller, .onHold: 88
    case .lateWriter, .lateStarter: 78
    case .uneven: 66
    case .slipping: 48
    case .silent, .unanswered: 25
    }
  }
}
