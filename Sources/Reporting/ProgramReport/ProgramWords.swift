import Documents
import Relationships

/// Says a program's figures in a language.
struct ProgramWords {
  let report: ProgramReport
  let language: Language

  func say(_ message: Message, _ values: [Slot: Phrase] = [:]) -> Phrase {
    language.say(message, values)
  }

  func say(_ message: Message, count: Int, _ values: [Slot: Phrase] = [:]) -> Phrase {
    language.say(message, count: count, values)
  }

  func number(_ number: Int) -> Phrase { language.number(number) }

  /// `81%`.
  func percent(_ number: Int) -> Phrase {
    say(.programPercent, [.number: self.number(number)])
  }

  /// A share from 0 to 1 in whole per cent, rounded half up.
  func percent(of share: Double) -> Phrase {
    percent(Int((share * 100 + 0.5).rounded(.down)))
  }

  /// `812 of 1,000 (81%)`; without data it says so.
  func share(_ ratio: Ratio) -> Phrase {
    guard let percent = ratio.percent else { return say(.programNothingCounted) }
    return say(
      .programShare,
      [.number: number(ratio.n), .total: number(ratio.of), .share: self.percent(percent)])
  }

  /// A number of the cadence's intervals: `11 weeks`.
  func units(_ count: Int) -> Phrase { language.units(count, of: report.rules.cadence) }

  func days(_ count: Int) -> Phrase { language.say(.days, count: count) }

  func months(_ count: Int) -> Phrase { language.say(.months, count: count) }

  /// `0.31`, to two places, with the sign that text has for minus.
  func hundredths(_ value: Double) -> Phrase {
    let hundredths = Int((value * 100).rounded())
    let digits = String(hundredths.magnitude % 100)
    let padding = String(repeating: "0", count: 2 - digits.count)
    let sign = hundredths < 0 ? "\u{2212}" : ""
    let point = say(.programDecimalPoint).plain
    return Phrase(text: "\(sign)\(hundredths.magnitude / 100)\(point)\(padding)\(digits)")
  }

  /// `7.5`.
  func tenths(_ value: Int) -> Phrase {
    Phrase(text: "\(number(value / 10).plain)\(say(.programDecimalPoint).plain)\(value % 10)")
  }

  /// A rate as a bar with its numbers.
  func cell(_ ratio: Ratio) -> Cell {
    ratio.of > 0
      ? .progress(Progress(ratio.n, of: ratio.of, label: share(ratio)))
      : .text(say(.programNothingCounted))
  }

  func cell(_ number: Int) -> Cell { .number(Double(number), self.number(number)) }

  /// Why a match ended, by its code.
  func reason(_ code: String) -> Phrase { ProgramReasons(language: language).name(of: code) }

  /// The name of a group of students.
  func name(_ group: StudentGroup) -> Phrase {
    group.name.map { Phrase(name: $0) } ?? say(.programNotStated)
  }
}
