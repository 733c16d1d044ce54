import Documents
import Relationships

/// Every match of a program with every metric, a rate's two numbers in columns of their own.
///
/// Its titles are the names that `report consistency` uses, the same in every language.
enum MatchSheet {
  static func stream(of report: ConsistencyReport, named name: String) -> SheetStream {
    SheetStream(name: name, columns: columns, count: report.items.count) { place in
      guard report.items.indices.contains(place) else { return [] }
      let item = report.items[place]
      return MatchFigures(item, with: report.pair(of: item)).figures.map { cell($0.value) }
    }
  }

  private static let columns = MatchFigures.none.figures.map { figure in
    let name = "\(figure.name)"
    return switch figure.value {
    case .text: SheetColumn(name, .text, width: name == "match" ? 38 : 14)
    case .day: SheetColumn(name, .date)
    case .number: SheetColumn(name, .integer)
    case .tenths: SheetColumn(name, .decimal(places: 1))
    case .ratio: SheetColumn("\(name)_n", .ratio(wholeTitle: "\(name)_of"))
    }
  }

  /// What there is no data for is an empty cell: nobody reads it as 0.
  private static func cell(_ value: MatchFigures.Value) -> SheetCell {
    switch value {
    case .text(let text): text.map { .text($0) } ?? .empty
    case .day(let day): day.map { .date($0) } ?? .empty
    case .number(let number): number.map { .integer($0) } ?? .empty
    case .tenths(let tenths): tenths.map { .decimal(Double($0) / 10) } ?? .empty
    case .ratio(let ratio): ratio.of > 0 ? .ratio(ratio.n, of: ratio.of) : .empty
    }
  }
}
