/// Why a policy file is refused.
package struct PolicyProblem: Error, Sendable, Hashable {
  /// `policy.unknown_key`, `policy.wrong_type`, `policy.out_of_range`, `policy.weights`,
  /// `policy.unreadable`.
  package let code: String
  /// The line of the file, from 1, where there is one to name.
  package let line: Int?
  package let message: String
  package let hint: String
}

extension PolicyProblem: CustomStringConvertible {
  package var description: String {
    (line.map { "line \($0): " } ?? "") + "\(message). \(hint)"
  }
}
