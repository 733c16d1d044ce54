import Documents
import Foundation
import Testing

@Suite("Colours")
struct PaletteTests {
  /// Relative luminance as WCAG 2.2 defines it.
  private func luminance(_ rgb: UInt32) -> Double {
    func channel(_ shift: UInt32) -> Double {
      let value = Double((rgb >> shift) & 255) / 255
      return value <= 0.04045 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
    return 0.2126 * channel(16) + 0.7152 * channel(8) + 0.0722 * channel(0)
  }

  private func contrast(_ a: UInt32, _ b: UInt32) -> Double {
    let (light, dark) = (max(luminance(a), luminance(b)), min(luminance(a), luminance(b)))
    return (light + 0.05) / (dark + 0.05)
  }

  @Test("Text and signs keep the contrast of WCAG 2.2 AA, on white and in the dark")
  func contrasts() {
    for palette in [Palette.light, Palette.dark] {
      for ground in [palette.paper, palette.tint] {
        #expect(contrast(palette.ink, ground) >= 7)
        #expect(contrast(palette.muted, ground) >= 4.5)
        #expect(contrast(palette.accent, ground) >= 4.5)
      }
      #expect(contrast(palette.onAccent, palette.accent) >= 4.5)
    }
  }
}
