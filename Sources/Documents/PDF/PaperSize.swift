/// The sheet a document is printed on, and its margins.
package enum PaperSize: String, Sendable, Hashable, CaseIterable {
  case letter, a4

  /// The sheet as it lies, in points.
  func sheet(_ paper: Document.Paper) -> PrintSheet {
    let (short, long) = self == .a4 ? (595.28, 841.89) : (612.0, 792.0)
    return switch paper {
    case .upright: PrintSheet(width: short, height: long, side: 66, top: 54, foot: 64)
    case .sideways: PrintSheet(width: long, height: short, side: 46, top: 46, foot: 56)
    }
  }
}

/// A sheet of paper with its margins, in points.
struct PrintSheet: Hashable {
  let width: Double
  let height: Double
  let side: Double
  let top: Double
  let foot: Double

  /// The room for text between the margins.
  var textWidth: Double { width - 2 * side }
  var textHeight: Double { height - top - foot }

  /// The baseline of the footer.
  var footerLine: Double { height - foot + 30 }
}
