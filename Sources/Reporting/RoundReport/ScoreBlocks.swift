import Documents
import Matching

extension ScoreSpread {
  /// The distribution of scores, and a line for each component.
  var blocks: [Block] {
    guard pairs > 0 else { return [] }
    return [
      .heading(2, "How good the pairs are"),
      .figure(
        Figure(chart, caption: "Pairs by score, in points of 100. The last bar includes 100.")),
      .table(table),
    ]
  }

  private var table: Table {
    Table(
      caption: "The components of the score, over all pairs",
      columns: [
        Table.Column("Component"), Table.Column("Mean, 0 to 1,000"), Table.Column("At 0"),
        Table.Column("Under 500"), Table.Column("At 1,000"),
      ],
      rows: parts.map { part in
        [
          .header(
            Phrase(text: RoundWords.component(part.component)),
            detail: part.weight == 0 ? "does not count" : "weight \(part.weight)"),
          .progress(Progress(part.mean, of: 1000, label: number(part.mean))),
          count(part.atNothing), count(part.belowHalf), count(part.atFull),
        ]
      })
  }

  private func count(_ pairs: Int) -> Cell { .number(Double(pairs), number(pairs)) }

  /// A bar for each ten points, the lowest that occurs first.
  private var chart: Drawing {
    let first = byTens.firstIndex { $0 > 0 } ?? 0
    let bins = Array(byTens.enumerated().dropFirst(first))
    let most = max(1, byTens.max() ?? 1)
    var drawing = Drawing(
      width: chartWidth, height: Double(bins.count) * barPitch - barGap, label: words)
    for (row, bin) in bins.enumerated() {
      let top = Double(row) * barPitch
      let length = longestBar * Double(bin.element) / Double(most)
      drawing.operations.append(
        .text(range(bin.offset), at: Drawing.Point(52, top + 15), size: 14, .end, .muted))
      if bin.element > 0 {
        drawing.operations.append(
          .rect(
            origin: Drawing.Point(barStart, top), width: max(2, length), height: barPitch - barGap,
            radius: 2, .fill(.accent)))
      }
      drawing.operations.append(
        .text(
          number(bin.element), at: Drawing.Point(barStart + max(2, length) + 8, top + 15), size: 14,
          .start, .ink))
    }
    return drawing
  }

  private var words: Phrase {
    .joined(
      byTens.enumerated().filter { $0.element > 0 }.map { bin in
        "\(range(bin.offset)) points: \(number(bin.element))"
      }, separator: ", ")
  }

  private func range(_ bin: Int) -> Phrase { "\(bin * 10)–\(bin * 10 + 10)" }
}

private let chartWidth = 340.0
private let barStart = 62.0
private let longestBar = 220.0
private let barPitch = 26.0
private let barGap = 6.0
