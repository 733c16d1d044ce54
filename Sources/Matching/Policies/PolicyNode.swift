import CivilTime
import Programs
import Yams

/// A value of a policy file with the key it stands under, read strictly: no type becomes another.
struct PolicyNode {
  let key: String
  private let node: Node

  init(key: String, _ node: Node) {
    self.key = key
    self.node = node
  }

  /// The keys and values of a mapping, in their order; no keys but those known may be there.
  func entries(known: [String]) throws(PolicyProblem) -> [(key: String, value: PolicyNode)] {
    guard let mapping = node.mapping else { throw wrongType("a list of 'key: value'") }
    var entries: [(key: String, value: PolicyNode)] = []
    for (keyNode, value) in mapping {
      let name = keyNode.scalar?.string ?? ""
      guard known.contains(name) else { throw unknown(name, keyNode, known: known) }
      entries.append((name, PolicyNode(key: name, value)))
    }
    return entries
  }

  func items() throws(PolicyProblem) -> [PolicyNode] {
    guard let sequence = node.sequence else { throw wrongType("a list such as [a, b]") }
    return sequence.map { PolicyNode(key: key, $0) }
  }

  func text() throws(PolicyProblem) -> String {
    guard let scalar = node.scalar, !scalar.string.isEmpty else { throw wrongType("a text") }
    return scalar.string
  }

  func flag() throws(PolicyProblem) -> Bool {
    switch plain {
    case "true": true
    case "false": false
    default: throw wrongType("true or false")
    }
  }

  /// A whole number within limits that is a multiple of a step.
  func number(in allowed: ClosedRange<Int>, step: Int = 1) throws(PolicyProblem) -> Int {
    guard let plain, let number = Digits.number(plain.utf8) else {
      throw wrongType("a whole number")
    }
    guard allowed.contains(number), number % step == 0 else {
      let steps = step == 1 ? "a number" : "a multiple of \(step)"
      throw problem(
        "policy.out_of_range", "\(key) is \(number)",
        hint: "Write \(steps) from \(allowed.lowerBound) to \(allowed.upperBound).")
    }
    return number
  }

  func choice<Choice: RawRepresentable & CaseIterable>(
    _ type: Choice.Type
  ) throws(PolicyProblem) -> Choice where Choice.RawValue == String {
    let text = try text()
    guard let choice = Choice(rawValue: text) else {
      let choices = Choice.allCases.map(\.rawValue).joined(separator: ", ")
      throw problem(
        "policy.out_of_range", "\(key) is \(text.quoted)", hint: "Write one of: \(choices).")
    }
    return choice
  }

  func problem(_ code: String, _ message: String, hint: String) -> PolicyProblem {
    PolicyProblem(code: code, line: node.mark?.line, message: message, hint: hint)
  }

  /// A scalar without quotes; '60' in quotes is a text, not a number.
  private var plain: String? {
    guard let scalar = node.scalar, scalar.style == .plain else { return nil }
    return scalar.string
  }

  private func wrongType(_ wanted: String) -> PolicyProblem {
    problem("policy.wrong_type", "\(key) is not \(wanted)", hint: "Write \(key): \(wanted).")
  }

  private func unknown(_ name: String, _ keyNode: Node, known: [String]) -> PolicyProblem {
    let spelling = Spelling(name)
    let nearest =
      known
      .compactMap { known in spelling.distance(to: Spelling(known)).map { ($0, known) } }
      .min { $0 < $1 }
    return PolicyProblem(
      code: "policy.unknown_key", line: keyNode.mark?.line,
      message: "\(name.quoted) is not a key of \(key)",
      hint: nearest.map { "Did you mean \($0.1)?" }
        ?? "The keys are: \(known.joined(separator: ", ")).")
  }
}
