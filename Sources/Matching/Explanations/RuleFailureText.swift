import Programs

extension RuleFailure {
  /// The rule and what it was held against, in words.
  package var text: String {
    switch facts {
    case .lacking(let gaps): "\(rule.code): \(gaps.codes.joined(separator: ", "))"
    case .places(let capacity, let load, let pinned):
      "\(rule.code): \(load) of \(capacity) places taken, \(pinned) more by pins"
    case .excluded(let reasons): "\(rule.code): \(reasons.joined(separator: ", "))"
    case .household: rule.code
    case .languages(let student, let mentor):
      "\(rule.code): \(Self.list(student.map(\.code))) and \(Self.list(mentor.map(\.code)))"
    case .modes(let student, let mentor):
      "\(rule.code): \(Self.list(student.codes)) and \(Self.list(mentor.codes))"
    case .overlap(let minutes, let minimum):
      "\(rule.code): \(minutes) minutes in common, \(minimum) are asked for"
    case .closed(let reasons):
      "\(rule.code): \(reasons.map(\.rawValue).joined(separator: ", "))"
    case .restricted: "\(rule.code): restricted"
    case .sites(let student, let mentor):
      "\(rule.code): \(student ?? "none") and \(mentor ?? "none")"
    case .gradeBands(let student, let served):
      "\(rule.code): \(student?.code ?? "none") and \(Self.list(served.members.map(\.code)))"
    }
  }

  private static func list(_ codes: [String]) -> String {
    codes.isEmpty ? "none" : codes.joined(separator: ", ")
  }
}
