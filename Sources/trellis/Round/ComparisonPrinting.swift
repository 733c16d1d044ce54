import JSON
import Matching
import Programs

/// Who changes between two answers, in whichever format was asked for.
enum ComparisonPrinting {
  static func print(
    _ comparison: RoundComparison, heading: [(key: String, field: Field)], in office: Office
  ) throws {
    switch try office.format {
    case .json, .ndjson: office.printer.out(document(comparison, heading))
    case .table, .csv, .tsv:
      try office.print(listing(of: comparison))
      for line in summary(of: comparison) { office.printer.note(line) }
    }
  }

  private static func document(
    _ comparison: RoundComparison, _ heading: [(key: String, field: Field)]
  ) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.field("schema_version", 1)
      for (key, field) in heading {
        json.key(named: key)
        field.write(to: &json)
      }
      comparison.write(to: &json)
    }
    return json.bytes + [UInt8(ascii: "\n")]
  }

  private static func listing(of comparison: RoundComparison) -> Listing {
    var listing = Listing(["student", "from", "to", "score_before", "score_after"])
    for change in comparison.changes {
      listing.add([
        .text(change.student.id.text), .text(change.from?.id.text), .text(change.to?.id.text),
        points(change.scoreBefore), points(change.scoreAfter),
      ])
    }
    return listing
  }

  private static func points(_ score: Int?) -> Field {
    score.map { .tenths(($0 + 50) / 100) } ?? .text(nil)
  }

  private static func summary(of comparison: RoundComparison) -> [String] {
    let (before, after) = (comparison.before, comparison.after)
    let gain = comparison.changes.count { $0.gain > 0 }
    let lose = comparison.changes.count { $0.gain < 0 }
    var levels = [
      ("matched", before.matched, after.matched), ("waiting", before.waiting, after.waiting),
    ]
    if let old = before.floor, let new = after.floor { levels.append(("floor", old, new)) }
    levels.append(("total", before.total, after.total))
    return [
      "\(comparison.changes.count) of \(comparison.changes.count + comparison.unchanged) students "
        + "change: \(gain) gain, \(lose) lose.",
      levels.map { "\($0.0) \($0.1) -> \($0.2)" }.joined(separator: ", ") + ".",
    ]
  }
}
