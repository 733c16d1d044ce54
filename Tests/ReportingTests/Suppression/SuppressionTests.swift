import Testing

@testable import Reporting

@Suite("What outsiders are not told")
struct SuppressionTests {
  private let suppression = Suppression(floor: 10)

  @Test("Groups under the floor are hidden, and nobody is no group")
  func smallGroups() {
    #expect(suppression.hidden(among: [40, 30, 0, 20]).isEmpty)
    #expect(suppression.hidden(among: [40, 30, 4, 7, 20]) == [2, 3])
  }

  @Test("One hidden group hides the next smallest with it, or subtraction would tell")
  func complement() {
    #expect(suppression.hidden(among: [40, 30, 4, 20]) == [2, 3])
  }

  @Test("Hidden groups are together never fewer than the floor")
  func togetherEnough() {
    #expect(suppression.hidden(among: [40, 1, 2, 20]) == [1, 2, 3])
  }

  @Test("Of stages a few people apart the widest is told, and none that would tell of those few")
  func stages() {
    func told(_ counts: Int...) -> [Int?] { OutsideStages(counts, floor: 10).counts.map(\.told) }
    #expect(told(120, 112, 89) == [120, nil, 89])
    #expect(told(120, 110, 89) == [120, 110, 89])
    #expect(told(120, 120, 89) == [120, 120, 89])
    #expect(told(120, 97, 89) == [120, nil, 89])
    #expect(told(120, 116, 112) == [120, nil, nil])
    #expect(told(120, 100, 0) == [120, 100, 0])
    #expect(told(120, 130, 89) == [120, nil, 89])
    #expect(told(9, 9, 9) == [nil, nil, nil])
  }

  @Test("A breakdown of too few people is hidden with its total")
  func allTooFew() {
    #expect(suppression.hidden(among: [3, 4]) == [0, 1, nil])
    #expect(suppression.hidden(among: [6]) == [0, nil])
  }

  /// Ways to fill the hidden places of a table, each by one more or less at most, so that all that
  /// is shown still adds up.
  private func fillings(_ table: CountTable, _ hidden: Set<CountTable.Place>) -> [[Int]] {
    let cells = (0..<table.rows).flatMap { row in
      (0..<table.columns).map { CountTable.Place(row, $0) }
    }
    var found: [[Int]] = []
    func fill(_ values: [Int]) {
      guard values.count < cells.count else {
        guard let guess = CountTable(columns: table.columns, values) else { return }
        if table.places.allSatisfy({ hidden.contains($0) || guess[$0] == table[$0] }) {
          found.append(values)
        }
        return
      }
      let cell = cells[values.count]
      let reach = hidden.contains(cell) ? 1 : 0
      for value in max(0, table[cell] - reach)...table[cell] + reach {
        fill(values + [value])
      }
    }
    fill([])
    return found
  }

  @Test("Whoever looks for tables that fit what is shown finds several for each hidden count")
  func attacker() throws {
    var dice = SystemRandomNumberGenerator()
    let suppression = Suppression(floor: 3)
    var tried = 0
    for _ in 0..<150 {
      let counts = (0..<6).map { _ in Int.random(in: 0...4, using: &dice) }
      let table = try #require(CountTable(columns: 3, counts))
      let hidden = suppression.hidden(in: table)
      let shown = table.places.filter { !hidden.contains($0) }
      #expect(shown.allSatisfy { !(1..<3).contains(table[$0]) }, "\(counts)")
      let guesses = fillings(table, hidden)
      for cell in hidden where cell.row < table.rows && cell.column < table.columns {
        let values = Set(guesses.map { $0[cell.row * table.columns + cell.column] })
        #expect(values.count > 1, "\(counts) tells \(cell)")
        tried += 1
      }
    }
    #expect(tried > 100)
  }

  @Test("A share of few, or near none or all, is told as a bound")
  func rates() {
    #expect(OutsideRate(65, of: 100, floor: 10) == .percent(65))
    #expect(OutsideRate(5, of: 9, floor: 10) == .hidden)
    #expect(OutsideRate(0, of: 0, floor: 10) == .hidden)
    #expect(OutsideRate(0, of: 100, floor: 10) == .under(10))
    #expect(OutsideRate(2, of: 20, floor: 10) == .under(50))
    #expect(OutsideRate(20, of: 20, floor: 10) == .over(50))
    #expect(OutsideRate(99, of: 100, floor: 10) == .over(90))
    #expect(OutsideRate(4, of: 15, floor: 10) == .hidden)
    #expect(OutsideRate(12, of: 1000, floor: 10) == .under(5))
  }

  @Test("A bound is true of every whole that is told the same way")
  func bounds() {
    for floor in [5, 10, 13] {
      for total in 0...120 {
        for count in 0...total {
          let percent = Double(count) * 100 / Double(max(1, total))
          switch OutsideRate(count, of: total, floor: floor) {
          case .percent:
            #expect(count >= floor && total - count >= floor)
          case .under(let bound): #expect(percent < Double(bound))
          case .over(let bound): #expect(percent > Double(bound))
          case .hidden: break
          }
          #expect(
            OutsideRate(count, of: total, floor: floor)
              != .percent(0) && OutsideRate.atLeast(total, floor: floor) % floor == 0)
        }
      }
    }
  }
}
