/// A cell that says yes or no.
package struct YesNo: Sendable, Hashable {
  package let isYes: Bool
}

extension YesNo: CellValue {
  package static func parse(_ cell: String) -> Result<YesNo, CellFault> {
    if let isYes = answers[Folding.plain(cell)] { return .success(YesNo(isYes: isYes)) }
    return .failure(
      CellFault(
        "flag.unknown", "\(cell.quoted) is neither yes nor no", hint: "Write yes or no."))
  }

  private static let answers: [String: Bool] = [
    "yes": true, "y": true, "true": true, "t": true, "1": true, "x": true, "si": true, "s": true,
    "verdadero": true, "no": false, "n": false, "false": false, "f": false, "0": false,
    "falso": false,
  ]
}

/// Whether a guardian gets reports; `blocked` is a safeguarding decision and stronger than no.
package enum MayReceive: String, Sendable, Hashable, CaseIterable {
  case yes, no, blocked
}

extension MayReceive: CellValue {
  package static func parse(_ cell: String) -> Result<MayReceive, CellFault> {
    if ["blocked", "block", "bloqueado", "bloqueada"].contains(Folding.plain(cell)) {
      return .success(.blocked)
    }
    if case .success(let answer) = YesNo.parse(cell) {
      return .success(answer.isYes ? .yes : .no)
    }
    return .failure(
      CellFault(
        "may_receive.unknown", "\(cell.quoted) does not say who may get reports",
        hint: "Write yes, no or blocked."))
  }
}
