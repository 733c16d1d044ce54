/// The column of text between the margins; `start` counts from where reading starts.
struct TextColumn {
  let left: Double
  let width: Double
  let height: Double
  let dir: TextDirection

  init(_ sheet: PrintSheet, _ dir: TextDirection) {
    left = sheet.side
    width = sheet.textWidth
    height = sheet.textHeight
    self.dir = dir
  }

  /// The left edge on the sheet of something this wide that begins at `start`.
  func x(_ start: Double, width: Double) -> Double {
    dir == .leftToRight ? left + start : left + self.width - start - width
  }
}
