/// The measures that charts share, and how wide their texts are before anybody has set them.
enum ChartText {
  /// As wide as a telephone can show without making the labels too small to read.
  static let chartWidth = 480.0
  static let size = 13.0
  /// From one baseline to that of a text right below it.
  static let line = 16.0

  /// About how wide a line of text becomes; rather too wide than too narrow.
  static func width(of text: Phrase, size: Double = size) -> Double {
    Double(TextWidth.columns(of: text.plain)) * size * 0.6
  }

  /// The text, or its beginning where it has not enough room.
  static func fitted(_ text: Phrase, in room: Double) -> Phrase {
    guard width(of: text) > room else { return text }
    var kept = ""
    for character in text.plain {
      guard width(of: Phrase(text: kept + String(character) + "…")) <= room else { break }
      kept.append(character)
    }
    return Phrase(name: kept + "…")
  }

  /// One line whose middle is as near to a place as the frame allows.
  static func centred(
    _ text: Phrase, at x: Double, _ y: Double, _ ink: Ink, in frame: ClosedRange<Double>
  ) -> Drawing.Operation {
    let half = width(of: text) / 2
    let middle = max(frame.lowerBound + half, min(frame.upperBound - half, x))
    return .text(text, at: Drawing.Point(middle, y), size: size, .middle, ink)
  }
}

extension Int {
  /// The next of 1, 2, 3, 4, 5, 6, 8, 10, 20, 30 and so on.
  var roundedUpForAxis: Int {
    var step = 1
    while step < self {
      for factor in [2, 3, 4, 5, 6, 8, 10] where step * factor >= self { return step * factor }
      guard step < Int.max / 100 else { return self }
      step *= 10
    }
    return step
  }
}
