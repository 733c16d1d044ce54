/// A drawing whose texts are set, at the size it has on paper.
struct SetDrawing {
  let drawing: Drawing
  /// The text of each operation that has one.
  let texts: [SetText?]
  let scale: Double

  /// A unit of a drawing is a pixel of the screen.
  static let paperScale = 0.75

  var width: Double { drawing.width * scale }
  var height: Double { drawing.height * scale }

  /// - Parameters:
  ///   - drawing: what is drawn.
  ///   - typesetter: sets its texts.
  ///   - room: the most it may measure in points; a larger one shrinks.
  /// - Throws: `PDFError.missingGlyphs`.
  init(
    _ drawing: Drawing, _ typesetter: Typesetter, in room: (width: Double, height: Double)
  ) throws(PDFError) {
    let scale = min(
      Self.paperScale, room.width / max(1, drawing.width), room.height / max(1, drawing.height))
    var texts: [SetText?] = []
    for operation in drawing.operations {
      guard case .text(let phrase, _, let size, _, let ink) = operation else {
        texts.append(nil)
        continue
      }
      texts.append(
        try typesetter.set(phrase, TextStyle(size: size * scale, leading: 1.2, ink: ink)))
    }
    self.drawing = drawing
    self.texts = texts
    self.scale = scale
  }
}
