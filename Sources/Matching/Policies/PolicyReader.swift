import Programs
import Yams

extension Policy {
  /// Reads a policy file; what it leaves out is as in `standard`.
  ///
  /// - Throws: The first problem, with its line: a key that is not known, a value of another type
  ///   or outside its limits, weights that do not sum to 100, or text that is not YAML.
  package init(yaml text: String) throws(PolicyProblem) {
    self.init(text: text)
    let root = PolicyNode(key: "the policy", try Self.root(of: text))
    for (key, value) in try root.entries(known: Self.keys) {
      try set(key, to: value)
    }
  }

  private static let keys = [
    "name", "objective", "minimum_overlap_minutes", "target_overlap_minutes", "among_equals",
    "rules", "require", "never_rematch", "weights", "student_weights", "mentor_weights",
  ]

  private static let minutesAWeek = 10_080

  private mutating func set(_ key: String, to value: PolicyNode) throws(PolicyProblem) {
    switch key {
    case "name": name = try value.text()
    case "objective": objective = try value.choice(Objective.self)
    case "minimum_overlap_minutes":
      minimumOverlapMinutes = try value.number(in: 0...Self.minutesAWeek, step: 30)
    case "target_overlap_minutes":
      targetOverlapMinutes = try value.number(in: 30...Self.minutesAWeek, step: 30)
    case "among_equals": amongEquals = try value.choice(AmongEquals.self)
    case "rules": rulesOff = try Self.rulesOff(value)
    case "require": requirements = try Self.choices(value, Requirement.self)
    case "never_rematch": neverRematch = try Self.choices(value, ClosureReason.self)
    case "weights": weights = try Self.weights(value)
    case "student_weights": studentWeights = try Self.weights(value)
    default: mentorWeights = try Self.weights(value)
    }
  }

  private static func rulesOff(_ value: PolicyNode) throws(PolicyProblem) -> Set<Rule> {
    var off: Set<Rule> = []
    for (key, flag) in try value.entries(known: Rule.switchable.map(\.code)) {
      guard let rule = Rule(rawValue: key) else { continue }
      if try !flag.flag() { off.insert(rule) }
    }
    return off
  }

  private static func choices<Choice: RawRepresentable & CaseIterable & Equatable>(
    _ value: PolicyNode, _ type: Choice.Type
  ) throws(PolicyProblem) -> [Choice] where Choice.RawValue == String {
    var list: [Choice] = []
    for item in try value.items() {
      let choice = try item.choice(type)
      if !list.contains(choice) { list.append(choice) }
    }
    return list
  }

  /// A component that is left out weighs nothing.
  private static func weights(_ value: PolicyNode) throws(PolicyProblem) -> Weights {
    var list = [Int](repeating: 0, count: Component.allCases.count)
    for (key, number) in try value.entries(known: Component.codes) {
      guard let component = Component(code: key) else { continue }
      list[component.rawValue] = try number.number(in: 0...Weights.sum)
    }
    guard let weights = Weights(list) else {
      throw value.problem(
        "policy.weights", "\(value.key) sum to \(list.reduce(0, +))",
        hint: "Change them so that they sum to \(Weights.sum).")
    }
    return weights
  }
}

extension Policy {
  private static func root(of text: String) throws(PolicyProblem) -> Node {
    do {
      if let root = try Yams.compose(yaml: text), root != Node("") { return root }
    } catch {
      throw unreadable(error)
    }
    throw PolicyProblem(
      code: "policy.unreadable", line: nil, message: "the policy is empty",
      hint: "Compare it with config/matching/default.yaml.")
  }

  private static func unreadable(_ error: any Error) -> PolicyProblem {
    let (line, reason): (Int?, String) =
      switch error as? YamlError {
      case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
        .composer(_, let problem, let mark, _):
        (mark.line, problem)
      case .duplicatedKeysInMapping(let keys, let context):
        (context.mark.line, "the key \(keys.sorted().joined(separator: ", ")) is there twice")
      case .reader(let problem, _, _, _): (nil, problem)
      default: (nil, "it cannot be read")
      }
    return PolicyProblem(
      code: "policy.unreadable", line: line, message: "the policy is not YAML: \(reason)",
      hint: "Compare it with config/matching/default.yaml.")
  }
}
