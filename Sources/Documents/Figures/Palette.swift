/// The colours of a page: one accent, a blue that no common colour blindness confuses with grey.
///
/// Every pair that meets on a page keeps the contrast of WCAG 2.2 AA; a test computes it.
package struct Palette: Sendable {
  package let paper: UInt32
  package let ink: UInt32
  package let muted: UInt32
  package let rule: UInt32
  package let accent: UInt32
  package let onAccent: UInt32
  package let tint: UInt32

  package static let light = Palette(
    paper: 0xFFFFFF, ink: 0x1B2330, muted: 0x556070, rule: 0xD9DDE4, accent: 0x1F5AA8,
    onAccent: 0xFFFFFF, tint: 0xEEF3FA)

  package static let dark = Palette(
    paper: 0x14181F, ink: 0xE8EBF0, muted: 0xA6B0BE, rule: 0x39414D, accent: 0x8AB8FF,
    onAccent: 0x0D1522, tint: 0x202938)

  /// The colour of a task.
  subscript(ink: Ink) -> UInt32 {
    switch ink {
    case .ink: self.ink
    case .muted: muted
    case .rule: rule
    case .accent: accent
    case .onAccent: onAccent
    case .tint: tint
    }
  }
}
