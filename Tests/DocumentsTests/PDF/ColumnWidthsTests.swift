import Testing

@testable import Documents

@Suite("Widths of columns")
struct ColumnWidthsTests {
  private func share(_ wishes: [(Double, Double)], _ width: Double) -> [Double] {
    ColumnWidths.share(
      wishes.map { ColumnWidths.Wish(least: $0.0, whole: $0.1) }, width: width
    ).map { ($0 * 10).rounded() / 10 }
  }

  @Test("Room to spare is shared in proportion")
  func spare() {
    #expect(share([(10, 20), (10, 60)], 160) == [40, 120])
  }

  @Test("Where it is tight everybody keeps their longest word")
  func tight() {
    #expect(share([(20, 20), (10, 110)], 80) == [20, 60])
  }

  @Test("Where not even words fit all give way, and no column at all is no trouble")
  func tooTight() {
    #expect(share([(100, 100), (300, 300)], 200) == [50, 150])
    #expect(share([(0, 0), (0, 0)], 50) == [25, 25])
    #expect(share([], 50) == [])
  }
}
