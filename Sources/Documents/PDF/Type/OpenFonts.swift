import CPangoCairo
import Synchronization

/// The fonts that Cairo has open, for all threads together.
///
/// Cairo 1.16 opens a font's file while others do, which FreeType does not allow, and closes one of them
/// whenever there are more than ten, even if another thread is just about to read it. So text that may
/// need a font which is not open yet is set by one thread at a time; and what was opened for it is never
/// closed again. Text of characters that were met before is set by all at once.
struct OpenFonts {
  /// What decides, with a character, which font it is set in.
  struct Looks: Hashable {
    let lang: String
    let face: TextStyle.Face
    let isBold: Bool
    let isItalic: Bool
  }

  private static let kept = Mutex<Set<FontFile>>([])

  private var met: [Looks: Set<Unicode.Scalar>] = [:]

  /// Sets a text, alone where that may open a font.
  ///
  /// - Parameters:
  ///   - text: what is set.
  ///   - looks: of its parts.
  ///   - set: does it.
  /// - Returns: the text.
  mutating func setting(_ text: PlainText, _ looks: [Looks], _ set: () -> SetText) -> SetText {
    guard meets(text, looks) else { return set() }
    var made: SetText?
    Self.kept.withLock { kept in
      let text = set()
      Self.keep(text.layout, in: &kept)
      made = text
    }
    return made ?? set()
  }

  /// Whether a character is met for the first time.
  private mutating func meets(_ text: PlainText, _ looks: [Looks]) -> Bool {
    let scalars = String(decoding: text.bytes, as: UTF8.self).unicodeScalars
    var isNew = false
    for look in looks {
      for scalar in scalars
      where met[look]?.contains(scalar) != true {
        // An ellipsis may come with any text, and a line without any has a font too.
        met[look, default: ["…"]].insert(scalar)
        isNew = true
      }
      if met[look] == nil {
        met[look] = ["…"]
        isNew = true
      }
    }
    return isNew
  }

  /// Keeps a layout's fonts open for good: a face that is locked is never closed.
  private static func keep(_ layout: OpaquePointer, in kept: inout Set<FontFile>) {
    let iterator = pango_layout_get_iter(layout)
    repeat {
      guard let run = pango_layout_iter_get_run_readonly(iterator),
        let font = run.pointee.item?.pointee.analysis.font, let file = FontFile(of: font),
        kept.insert(file).inserted,
        let scaled = pango_cairo_font_get_scaled_font(OpaquePointer(font))
      else { continue }
      cairo_ft_scaled_font_lock_face(cairo_scaled_font_reference(scaled))
    } while pango_layout_iter_next_run(iterator) != 0
    pango_layout_iter_free(iterator)
  }
}
