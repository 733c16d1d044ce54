/// Makes what people typed safe to set in a line of text, in any script.
///
/// Line ends and other white space become one space; control characters, bidirectional controls
/// and other invisible characters go, since they can reorder or hide what stands beside them; a pile
/// of combining marks is cut before it covers the lines around it. The two joiners stay: Persian,
/// the Indic scripts and emoji are spelt with them.
package enum CleanText {
  /// What is kept of a name, in scalars; longer ones end in an ellipsis.
  static let longest = 120
  static let mostMarks = 4

  /// One line without surrounding space; a dash where nothing visible is left.
  package static func name(_ text: String) -> String {
    var kept = String.UnicodeScalarView()
    var count = 0
    var marks = 0
    var needsSpace = false
    for scalar in text.unicodeScalars {
      switch Kind(scalar) {
      case .invisible: continue
      case .space:
        needsSpace = count > 0
        continue
      case .mark:
        marks += 1
        // A mark without a letter before it would sit on whatever is printed in front of the name.
        guard count > 0, !needsSpace, marks <= mostMarks else { continue }
      case .visible: marks = 0
      }
      guard count < longest else {
        kept.append("\u{2026}")
        break
      }
      if needsSpace { kept.append(" ") }
      needsSpace = false
      kept.append(scalar)
      count += 1
    }
    return kept.isEmpty ? "\u{2014}" : String(kept)
  }

  private enum Kind {
    case visible, mark, space, invisible

    init(_ scalar: Unicode.Scalar) {
      if scalar.value < 0x7F {
        self = scalar.value > 0x20 ? .visible : Self.ofASCIIControl(scalar)
        return
      }
      switch scalar.properties.generalCategory {
      case .spaceSeparator, .lineSeparator, .paragraphSeparator: self = .space
      case .nonspacingMark, .enclosingMark: self = Self.ofMark(scalar)
      case .format: self = Self.joiners.contains(scalar.value) ? .mark : .invisible
      case .control: self = scalar.value == 0x85 ? .space : .invisible
      case .unassigned: self = scalar.properties.isNoncharacterCodePoint ? .invisible : .visible
      default: self = scalar.properties.isDefaultIgnorableCodePoint ? .invisible : .visible
      }
    }

    private static let joiners: ClosedRange<UInt32> = 0x200C...0x200D

    private static func ofASCIIControl(_ scalar: Unicode.Scalar) -> Kind {
      switch scalar.value {
      case 0x09...0x0D, 0x20: .space
      default: .invisible
      }
    }

    private static func ofMark(_ scalar: Unicode.Scalar) -> Kind {
      let isVariationSelector = scalar.properties.isVariationSelector
      return scalar.properties.isDefaultIgnorableCodePoint && !isVariationSelector
        ? .invisible : .mark
    }
  }
}
