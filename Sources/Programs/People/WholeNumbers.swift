import CivilTime

/// A whole number within limits, as a column of a roster holds it.
package protocol BoundedNumber: CellValue, Hashable {
  static var allowed: ClosedRange<Int> { get }
  /// The start of its fault's code, and its name in the message: `capacity`.
  static var noun: String { get }
  var count: Int { get }
  init?(_ count: Int)
}

extension BoundedNumber {
  package static func parse(_ cell: String) -> Result<Self, CellFault> {
    let text = Folding.trimmed(cell[...])
    let hint = "Write a whole number from \(allowed.lowerBound) to \(allowed.upperBound)."
    guard let count = Digits.number(text.utf8) else {
      return .failure(
        CellFault("\(noun).invalid", "\(noun) is \(text.quoted), not a whole number", hint: hint))
    }
    guard let number = Self(count) else {
      return .failure(CellFault("\(noun).out_of_range", "\(noun) is \(count)", hint: hint))
    }
    return .success(number)
  }
}

/// How many students one mentor takes on.
///
/// A mentor who takes nobody is withdrawn, not a mentor of capacity zero; and past twenty a
/// spreadsheet column has slipped. `enrollments_capacity_check` says the same in SQL.
package struct Capacity: BoundedNumber {
  package static let allowed = 1...20
  package static let noun = "capacity"
  package let count: Int

  package init?(_ count: Int) {
    guard Self.allowed.contains(count) else { return nil }
    self.count = count
  }
}

/// How long a student has been waiting, in the round's coarse steps.
package struct Waiting: BoundedNumber {
  package static let allowed = 0...9
  package static let noun = "waiting"
  package static let none = Waiting(checked: 0)
  package let count: Int

  package init?(_ count: Int) {
    guard Self.allowed.contains(count) else { return nil }
    self.count = count
  }

  /// One step for each 30 days ready without holds, three more for a student whose last match
  /// ended and not by their own wish; never more than nine.
  package init(daysReady: Int, lastMatchEndedByOthers: Bool) {
    let steps = max(0, daysReady) / 30 + (lastMatchEndedByOthers ? 3 : 0)
    self.init(checked: min(Self.allowed.upperBound, steps))
  }

  private init(checked count: Int) {
    self.count = count
  }
}

/// What a coordinator adds to a student's waiting, with a reason.
package struct Priority: BoundedNumber {
  package static let allowed = 0...3
  package static let noun = "priority"
  package static let none = Priority(checked: 0)
  package let count: Int

  package init?(_ count: Int) {
    guard Self.allowed.contains(count) else { return nil }
    self.count = count
  }

  private init(checked count: Int) {
    self.count = count
  }
}
