import JSON
import Matching
import Programs

/// A what-if round in whichever format was asked for.
enum PlanPrinting {
  static func print(_ solved: SolvedRound, skipped: [Gate], in office: Office) throws {
    let format = try office.format
    if format == .json || format == .ndjson {
      office.printer.out(document(of: solved, skipped: skipped))
    } else {
      try office.print(pairs(of: solved))
      for line in try SolutionOutline(document: solved.json).lines { office.printer.note(line) }
    }
    if let warning = warning(skipped) { office.printer.note(warning) }
  }

  /// Nobody may take a round whose gates were not asked for one that can be used.
  static func warning(_ skipped: [Gate]) -> String? {
    guard !skipped.isEmpty else { return nil }
    return "NOT FOR USE: " + skipped.map { "\($0.rawValue) not checked" }.joined(separator: ", ")
  }

  static func pairs(of solved: SolvedRound) -> Listing {
    var listing = Listing(["student", "mentor", "score", "pinned"])
    for pair in solved.pairs {
      listing.add([
        .text(pair.pair.student.id.text), .text(pair.pair.mentor.id.text),
        .tenths((pair.score + 50) / 100), .flag(pair.isPinned),
      ])
    }
    return listing
  }

  private static func document(of solved: SolvedRound, skipped: [Gate]) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      solved.write(to: &json)
      json.key("skipped_gates")
      json.array { json in
        for gate in skipped { json.value(gate.rawValue) }
      }
    }
    return json.bytes + [UInt8(ascii: "\n")]
  }
}
