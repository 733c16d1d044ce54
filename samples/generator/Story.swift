/// How a pair's term goes.
enum Story: CaseIterable {
  /// Meets nearly every week and writes it down at once.
  case steady
  /// Meets, and writes it down weeks later.
  case lateWriter
  /// Meets two weeks in three.
  case uneven
  /// Starts well and fades in November.
  case slipping
  /// Nothing after the beginning of October.
  case silent
  /// The first meeting is in the fifth week.
  case lateStarter
  /// Tries, and has not met once.
  case unanswered
  /// Talks on Sundays at half past eleven at night.
  case sundayCaller
  /// Steady, with three weeks of leave agreed with the program.
  case onHold

  /// The weeks that a pair on leave has agreed not to meet, counted from the first.
  static let leave = 6...8

  /// A story for a pair, each as often as in a real program.
  static func any(_ dice: inout Dice) -> Story {
    switch dice.roll(100) {
    case ..<56: .steady
    case ..<68: .lateWriter
    case ..<79: .uneven
    case ..<88: .slipping
    case ..<94: .silent
    case ..<96: .lateStarter
    case ..<98: .unanswered
    default: .sundayCaller
    }
  }

  /// How many pairs in a hundred with this story meet in a week, counted from 0.
  func percentMeeting(inWeek week: Int) -> Int {
    switch self {
    case .steady: 93
    case .lateWriter: 86
    case .uneven: 67
    case .slipping: week < 7 ? 92 : week < 10 ? 40 : 12
    case .silent: week < 4 ? 80 : 0
    case .lateStarter: week < 4 ? 0 : 90
    case .unanswered: 0
    case .sundayCaller: 92
    case .onHold: Self.leave.contains(week) ? 0 : 90
    }
  }

  /// How many days after a meeting it is written down, or nil where nobody knows.
  func daysUntilWritten(_ dice: inout Dice) -> Int? {
    if dice.chance(4) { return nil }
    return self == .lateWriter ? dice.number(6...24) : dice.pick([0, 0, 0, 0, 1, 1, 2, 4])
  }
}
