import CivilTime
import Testing

@testable import Jobs

@Suite("Cron expressions")
struct CronTests {
  private func numbers(_ text: String) throws -> [[Int]] {
    let cron = try Cron(text)
    return [cron.minutes, cron.hours, cron.daysOfMonth, cron.months, cron.daysOfWeek].map(\.numbers)
  }

  @Test("Lists, ranges, steps and names are read in each field")
  func fields() throws {
    let all = [Array(0...59), Array(0...23), Array(1...31), Array(1...12), Array(0...6)]
    #expect(try numbers("* * * * *") == all)
    #expect(
      try numbers("0 6 1 * *") == [[0], [6], [1], all[3], all[4]])
    #expect(
      try numbers("*/15 8-17/3 1,15,31 jan,JUN-aug MON-fri")
        == [[0, 15, 30, 45], [8, 11, 14, 17], [1, 15, 31], [1, 6, 7, 8], [1, 2, 3, 4, 5]])
    #expect(try numbers("5,5,10-12,11 0 1 1 0").first == [5, 10, 11, 12])
    #expect(try numbers(" 0\t0  1 December  Sunday ") == [[0], [0], [1], [12], [0]])
  }

  @Test("Sunday is 0, 7, sun, and the end of a week")
  func sundays() throws {
    for text in ["0", "7", "sun", "0,7", "7-7"] {
      #expect(try numbers("0 0 * * \(text)").last == [0], "\(text)")
    }
    #expect(try numbers("0 0 * * fri-sun").last == [0, 5, 6])
    #expect(try numbers("0 0 * * 5-7").last == [0, 5, 6])
    #expect(try numbers("0 0 * * 0-6").last == Array(0...6))
    #expect(try numbers("0 0 * * */2").last == [0, 2, 4, 6])
  }

  @Test(
    "Standing words are the expressions they stand for",
    arguments: [
      ("@monthly", "0 0 1 * *"), ("@weekly", "0 0 * * 0"), ("@daily", "0 0 * * *"),
      ("@hourly", "0 * * * *"), ("@Daily", "0 0 * * *"),
    ])
  func standing(word: String, expression: String) throws {
    #expect(try numbers(word) == numbers(expression))
    #expect(try Cron(word).text == word)
  }

  @Test(
    "What cannot be read is refused by its field, its value and what is allowed",
    arguments: [
      ("", CronProblem.fieldCount(0)), ("* * * *", .fieldCount(4)), ("* * * * * *", .fieldCount(6)),
      ("@yearly", .unknownWord("@yearly")), ("@", .unknownWord("@")),
      ("60 * * * *", .outOfRange(.minute, "60")), ("-1 * * * *", .unreadable(.minute, "-1")),
      ("99999999999999999999 * * * *", .unreadable(.minute, "99999999999999999999")),
      ("* 24 * * *", .outOfRange(.hour, "24")), ("* * 0 * *", .outOfRange(.dayOfMonth, "0")),
      ("* * 32 * *", .outOfRange(.dayOfMonth, "32")), ("* * * 13 *", .outOfRange(.month, "13")),
      ("* * * * 8", .outOfRange(.dayOfWeek, "8")), ("* * * mon *", .unreadable(.month, "mon")),
      ("* * * * jan", .unreadable(.dayOfWeek, "jan")), ("1,,2 * * * *", .unreadable(.minute, "")),
      ("1- * * * *", .unreadable(.minute, "1-")), ("1-2-3 * * * *", .unreadable(.minute, "1-2-3")),
      ("5-1 * * * *", .reversed(.minute, "5-1")),
      ("* * * * fri-mon", .reversed(.dayOfWeek, "fri-mon")),
      ("*/0 * * * *", .step(.minute, "*/0")), ("*/60 * * * *", .step(.minute, "*/60")),
      ("*/ * * * *", .step(.minute, "*/")), ("1-9/2/3 * * * *", .step(.minute, "1-9/2/3")),
      ("5/15 * * * *", .stepWithoutRange(.minute, "5/15")),
      ("? * * * *", .unreadable(.minute, "?")),
      ("٥ * * * *", .unreadable(.minute, "٥")), ("* * L * *", .unreadable(.dayOfMonth, "L")),
    ])
  func refused(text: String, problem: CronProblem) {
    let thrown = #expect(throws: CronProblem.self) { try Cron(text) }
    #expect(thrown == problem)
    #expect(thrown?.hint.isEmpty == false)
    #expect(thrown?.description.hasSuffix(".") == true)
  }

  @Test("Dates that no year has are refused, and those of leap years are not")
  func impossible() throws {
    for text in ["0 0 31 2 *", "0 0 30 feb *", "0 0 31 2,4,6,9,11 *", "0 0 31 feb */2"] {
      #expect(throws: CronProblem.self, "\(text)") { try Cron(text) }
    }
    for text in ["0 0 29 2 *", "0 0 31 2 mon", "0 0 31 2,3 *", "0 0 */30 2 mon"] {
      #expect(throws: Never.self, "\(text)") { try Cron(text) }
    }
    let problem = #expect(throws: CronProblem.self) { try Cron("0 0 30,31 2 *") }
    #expect(problem?.description == "No date is day 30 and 31 of February.")
  }

  @Test("Where both days are restricted either is enough, unless one begins with a star")
  func eitherDay() throws {
    let friday13 = try #require(Day("2026-11-13"))
    let friday = friday13 + 7
    let thirteenth = try #require(Day("2026-12-13"))
    let either = try Cron("0 0 13 * fri")
    #expect([friday13, friday, thirteenth].allSatisfy(either.falls(on:)))
    #expect(!either.falls(on: friday + 1))
    let both = try Cron("0 0 */12 * fri")
    #expect(both.falls(on: friday13))
    #expect(!both.falls(on: friday))
    #expect(!both.falls(on: thirteenth))
  }

  @Test(
    "An expression is said in plain words",
    arguments: [
      ("0 6 1 * *", "at 06:00 on day 1 of every month"),
      ("@monthly", "at 00:00 on day 1 of every month"), ("@weekly", "at 00:00 on Sunday"),
      ("@daily", "at 00:00 every day"), ("@hourly", "every hour every day"),
      ("* * * * *", "every minute every day"), ("*/15 * * * *", "every 15 minutes every day"),
      ("5 * * * *", "at minute 5 of every hour every day"),
      ("5,50 * * * *", "at minutes 5 and 50 of every hour every day"),
      ("30 7,19 * * mon-fri", "at 07:30 and 19:30 from Monday to Friday"),
      ("0 8-17 * * *", "on the hour from 08:00 to 17:00 every day"),
      ("*/10 8-17 * * sat,sun", "every 10 minutes from 08:00 to 17:50 on Saturday and Sunday"),
      ("0 9 1,15 1-6 *", "at 09:00 on days 1 and 15 of January to June"),
      ("0 9 1-7 * *", "at 09:00 on days 1 to 7 of every month"),
      ("0 9 13 * fri", "at 09:00 on day 13 of every month, and also on Friday"),
      ("0 9 13 5 fri", "at 09:00 on day 13 of May, and also on Friday in May"),
      ("0 9 * 5 fri", "at 09:00 on Friday in May"),
      ("0 9 * 12 *", "at 09:00 every day in December"),
      ("0 9 */12 * fri", "at 09:00 on days 1, 13 and 25 of every month, when that falls on Friday"),
      ("0 */2 * * *", "on the hour of every other hour every day"),
      ("0 0 29 2 *", "at 00:00 on day 29 of February"),
    ])
  func words(text: String, words: String) throws {
    #expect(try Cron(text).words == words)
  }
}
