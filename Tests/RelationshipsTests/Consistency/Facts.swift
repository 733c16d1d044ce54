import CivilTime
import Relationships

/// All numbers of a match, as the database or the oracle found them.
struct Facts: Equatable {
  let status: ConsistencyStatus
  let endedOn: Day?
  let expected: Int
  let excluded: [WindowState: Int]
  let rates: [Ratio]
  let streaks: [Int?]
  let gaps: [Int?]
  let contacts: [Int?]
  let days: [Int]
  let lastContactOn: Day?

  init(_ item: MatchConsistency) {
    status = item.status
    endedOn = item.endedOn
    expected = item.expected
    excluded = item.excluded
    rates = [
      item.adherence, item.onTime, item.twoSided, item.contactSuccess, item.dosage.stated,
    ]
    streaks = [item.currentStreak, item.longestStreak]
    gaps = [item.longestGapDays, item.medianGapTenths, item.regularity]
    contacts = [item.daysToFirstContact, item.daysWaiting, item.madeElsewhere, item.dosage.minutes]
    days = [item.dosage.activeDays, item.silentDays]
    lastContactOn = item.lastContactOn
  }

  init(_ oracle: Expectation) {
    status = oracle.status
    endedOn = oracle.endedOn
    expected = oracle.story.count
    excluded = Dictionary(
      uniqueKeysWithValues: WindowState.exclusions.map { reason in
        (reason, oracle.windows.filter { $0.state == reason }.count)
      })
    rates = [
      Ratio(n: oracle.story.filter { $0 }.count, of: oracle.story.count),
      Ratio(n: oracle.onTime, of: oracle.onTimeOf),
      Ratio(n: oracle.twoSided, of: oracle.twoSidedOf),
      Ratio(n: oracle.madeInExpected, of: oracle.contactsInExpected),
      Ratio(n: oracle.stated, of: oracle.made),
    ]
    streaks = [oracle.currentStreak, oracle.longestStreak]
    gaps = [oracle.gaps.max(), oracle.medianGapTenths, oracle.regularity]
    contacts = [oracle.firstDay, oracle.waiting, oracle.madeElsewhere, oracle.minutes]
    days = [oracle.activeDays, oracle.silentDays]
    lastContactOn = oracle.lastMadeOn
  }
}
