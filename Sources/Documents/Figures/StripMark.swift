/// What happened in one expected interval of a calendar strip.
///
/// Each mark has a shape of its own, so that a strip reads the same in grey, in print and for
/// those who see no colours.
package enum StripMark: Sendable, Hashable, CaseIterable {
  case met
  case missed
  /// Met in an interval that was not expected, such as a holiday.
  case extra
  case holiday
  case hold
  case excused
  /// Not over yet.
  case open
  /// Before the start or after the end.
  case outside
}

/// A word under a strip, starting at one of its cells.
package struct StripLabel: Sendable, Hashable {
  package var cell: Int
  package var text: Phrase

  package init(cell: Int, text: Phrase) {
    self.cell = cell
    self.text = text
  }
}
