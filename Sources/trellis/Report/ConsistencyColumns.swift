import CivilTime
import Relationships

/// Every metric of a match in columns for spreadsheets: of each rate the numerator and the
/// denominator apart.
enum ConsistencyColumns {
  /// The names of the columns, in order.
  static let names = MatchFigures.none.figures.flatMap { figure in
    if case .ratio = figure.value {
      ["\(figure.name)_n", "\(figure.name)_of"]
    } else {
      ["\(figure.name)"]
    }
  }

  /// The row of a match.
  static func row(of item: MatchConsistency, with pair: PairMetrics) -> [Field] {
    MatchFigures(item, with: pair).figures.flatMap { fields(of: $0.value) }
  }

  /// Without data the denominator is 0 and the numerator empty: nobody reads it as 0 %.
  private static func fields(of value: MatchFigures.Value) -> [Field] {
    switch value {
    case .text(let text): [.text(text)]
    case .day(let day): [.text(day?.description)]
    case .number(let number): [.number(number)]
    case .tenths(let tenths): [.tenths(tenths)]
    case .ratio(let ratio): [.number(ratio.of > 0 ? ratio.n : nil), .number(ratio.of)]
    }
  }
}
