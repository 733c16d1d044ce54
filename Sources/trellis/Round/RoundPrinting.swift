import JSON
import Matching
import Programs

/// A round in whichever format was asked for.
enum RoundPrinting {
  static func print(_ round: Round, _ pairs: [NamedRoundPair], in office: Office) throws {
    switch try office.format {
    case .json, .ndjson: office.printer.out(document(of: round))
    case .table, .csv, .tsv:
      try office.print(listing(of: pairs))
      for line in try summary(of: round) { office.printer.note(line) }
    }
  }

  /// The solution as it was stored, then what the database knows of the round.
  private static func document(of round: Round) -> [UInt8] {
    var json = JSONWriter()
    json.object { json in
      json.members(of: Array(round.solution.utf8))
      json.field("round", round.number)
      json.field("state", round.state.rawValue)
      json.field("date", "\(round.date)")
      json.field("seed", round.seed)
      json.field("policy", round.policyName)
      json.field("policy_sha256", round.policySHA256)
      json.field("snapshot_sha256", round.snapshotSHA256)
      json.field("solved_at", "\(round.solvedAt)")
      json.field("solved_by", round.solvedBy)
    }
    return json.bytes + [UInt8(ascii: "\n")]
  }

  private static func listing(of pairs: [NamedRoundPair]) -> Listing {
    var listing = Listing(["student", "student_name", "mentor", "mentor_name", "score", "pinned"])
    for pair in pairs {
      listing.add([
        .text(pair.student.externalID), .text(pair.student.name), .text(pair.mentor.externalID),
        .text(pair.mentor.name), .tenths((pair.score + 50) / 100), .flag(pair.isPinned),
      ])
    }
    return listing
  }

  private static func summary(of round: Round) throws -> [String] {
    let outline = try SolutionOutline(document: round.solution.utf8)
    return ["Round \(round.number), \(round.state.rawValue), for \(round.date)."] + outline.lines
  }
}
