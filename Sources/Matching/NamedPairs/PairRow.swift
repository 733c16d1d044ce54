package import Programs

/// A row that names a student and a mentor.
package struct PairRow: Sendable, Hashable {
  package var student: PersonReference?
  package var mentor: PersonReference?
  /// Why: a code for exclusions, any text for pins.
  package var reason: String?
}

/// A row in which one of a pair names the other, in either direction.
package struct WishRow: Sendable, Hashable {
  package var from: PersonReference?
  package var to: PersonReference?
}

/// Checks the rows of an exclusions file.
package struct ExclusionChecker: RowChecker {
  package init() {}

  package func check(_ cells: inout RowCells<ExclusionColumn>) -> PairRow {
    PairRow(
      student: cells.person(.student), mentor: cells.person(.mentor),
      reason: cells.label(.reason).map(ReasonCode.init)?.text)
  }
}

/// Checks the rows of a pins file.
package struct PinChecker: RowChecker {
  package init() {}

  package func check(_ cells: inout RowCells<PinColumn>) -> PairRow {
    PairRow(
      student: cells.person(.student), mentor: cells.person(.mentor),
      reason: cells.label(.reason))
  }
}

/// Checks the rows of a wishes file.
package struct WishChecker: RowChecker {
  package init() {}

  package func check(_ cells: inout RowCells<WishColumn>) -> WishRow {
    WishRow(from: cells.person(.from), to: cells.person(.to))
  }
}

/// Why a pair must not be, as a code: `never_again`, `family_request`, or what somebody wrote with
/// its spaces and hyphens as underscores.
package struct ReasonCode: Sendable, Hashable {
  /// What a blank cell means.
  package static let doNotMatch = "do_not_match"
  package let text: String

  package init(_ written: String) {
    let words = written.lowercased().split { !$0.isLetter && !$0.isNumber }
    text = words.isEmpty ? Self.doNotMatch : words.joined(separator: "_")
  }
}
