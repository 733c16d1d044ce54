/// Rows of cells under named columns; the first cell of a row names the row.
package struct Table: Sendable, Hashable {
  package struct Column: Sendable, Hashable {
    package var title: Phrase
    /// Labels along a column of strips; empty elsewhere.
    package var axis: [StripLabel]
    /// The number of cells the axis spans.
    package var axisLength: Int

    package init(_ title: Phrase, axis: [StripLabel] = [], axisLength: Int = 0) {
      self.title = title
      self.axis = axis
      self.axisLength = axisLength
    }
  }

  /// What the table holds, for those who hear it before they see it.
  package var caption: Phrase
  package var columns: [Column]
  package var rows: [[Cell]]
  /// What the signs of its strips mean.
  package var key: [KeyEntry]

  package init(caption: Phrase, columns: [Column], rows: [[Cell]], key: [KeyEntry] = []) {
    self.caption = caption
    self.columns = columns
    self.rows = rows
    self.key = key
  }
}

/// One cell of a table; `detail` is a second line in small print.
package enum Cell: Sendable, Hashable {
  case text(Phrase, detail: Phrase? = nil)
  /// The cell that names its row.
  case header(Phrase, detail: Phrase? = nil)
  /// A number with the text that shows it: sheets take the one, pages the other.
  case number(Double, Phrase, detail: Phrase? = nil)
  case strip([StripMark], label: Phrase)
  case progress(Progress, detail: Phrase? = nil)
  case empty
}

/// A part of a whole: 9 of 11.
package struct Progress: Sendable, Hashable {
  package var count: Int
  package var total: Int
  package var label: Phrase

  package init(_ count: Int, of total: Int, label: Phrase) {
    self.count = count
    self.total = total
    self.label = label
  }
}
