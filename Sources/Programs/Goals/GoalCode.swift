/// The code of a goal, offer or need: `stem.computing.web`.
///
/// The dots are for people's eyes; where there is a vocabulary, its `parent` column is the tree.
package struct GoalCode: Sendable, Hashable {
  package static let longestBytes = 200
  package let text: String

  package init?(_ text: String) {
    guard case .success(let code) = Self.parse(text), code.text == text else { return nil }
    self = code
  }

  private init(checked text: String) {
    self.text = text
  }

  /// The codes that its dots put above it, nearest first.
  package var dottedAncestors: [GoalCode] {
    var ancestors: [GoalCode] = []
    var rest = text.utf8[...]
    while let dot = rest.lastIndex(of: UInt8(ascii: ".")) {
      rest = rest[..<dot]
      ancestors.append(GoalCode(checked: String(Substring(rest))))
    }
    return ancestors
  }

  /// What stands after its last dot.
  var lastPart: String {
    guard let dot = text.utf8.lastIndex(of: UInt8(ascii: ".")) else { return text }
    return String(text[text.utf8.index(after: dot)...])
  }
}

extension GoalCode: CellItem {
  package static func parse(item: String) -> Result<GoalCode, CellFault> {
    parse(item)
  }
}

extension GoalCode: CellValue {
  /// Reads words joined by dots, without blanks and list separators.
  package static func parse(_ cell: String) -> Result<GoalCode, CellFault> {
    let text = Folding.trimmed(cell[...])
    let parts = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard (1...longestBytes).contains(text.utf8.count), parts.allSatisfy({ !$0.isEmpty }),
      text.utf8.allSatisfy(isAllowed), !Folding.hasBlank(text)
    else {
      return .failure(
        CellFault(
          "goal.invalid", "\(cell.quoted) is not a goal's code",
          hint: "Write words joined by dots, such as stem.computing; no blanks, commas or ';'."))
    }
    return .success(GoalCode(checked: text))
  }

  private static func isAllowed(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ";"), UInt8(ascii: "|"), UInt8(ascii: ","), 0...0x20, 0x7F: false
    default: true
    }
  }
}

extension GoalCode: Comparable {
  package static func < (a: GoalCode, b: GoalCode) -> Bool {
    a.text.utf8.lexicographicallyPrecedes(b.text.utf8)
  }
}

extension GoalCode: CustomStringConvertible {
  package var description: String { text }
}
