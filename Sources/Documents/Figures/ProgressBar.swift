/// A bar filled to a part of its length.
package enum ProgressBar {
  /// The bar of a progress; without a whole it stays an empty outline.
  package static func drawing(_ progress: Progress, width: Double, dir: TextDirection) -> Drawing {
    let height = 6.0
    let share = progress.total > 0 ? Double(progress.count) / Double(progress.total) : 0
    let filled = width * min(1, max(0, share))
    let start = dir == .leftToRight ? 0 : width - filled
    let outline = Stroke(.muted, width: 1)
    var drawing = Drawing(width: width, height: height, label: progress.label)
    drawing.operations = [
      .rect(
        origin: Drawing.Point(0.5, 0.5), width: width - 1, height: height - 1, radius: 2.5,
        .outline(outline))
    ]
    if filled > 0 {
      drawing.operations.append(
        .rect(
          origin: Drawing.Point(start, 0), width: filled, height: height, radius: 3,
          .fill(.accent)))
    }
    return drawing
  }
}
