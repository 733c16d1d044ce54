import HTML

extension Palette {
  /// The custom properties that hold the palette.
  func write(to sheet: inout StyleSheet) {
    property("--paper:", paper, &sheet)
    property("--ink:", ink, &sheet)
    property("--muted:", muted, &sheet)
    property("--rule:", rule, &sheet)
    property("--accent:", accent, &sheet)
    property("--onAccent:", onAccent, &sheet)
    property("--tint:", tint, &sheet)
  }

  private func property(_ name: StaticString, _ color: UInt32, _ sheet: inout StyleSheet) {
    sheet.rules(name)
    sheet.color(color)
    sheet.rules(";")
  }
}
