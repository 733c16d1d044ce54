package import CivilTime

/// A few sheets that fit in memory; what has no end goes straight into an `XLSXFile`.
package struct Workbook: Sendable, Hashable {
  package var properties: WorkbookProperties
  package var sheets: [Sheet]

  package init(_ properties: WorkbookProperties, sheets: [Sheet]) {
    self.properties = properties
    self.sheets = sheets
  }
}

/// What a workbook says about itself.
package struct WorkbookProperties: Sendable, Hashable {
  package var title: String
  /// A BCP 47 language tag.
  package var lang: String
  package var dir: TextDirection
  /// The date in the file: that of its facts and not that of its making, so that the same facts
  /// give the same bytes.
  package var created: Instant

  package init(title: String, lang: String, dir: TextDirection = .leftToRight, created: Instant) {
    self.title = title
    self.lang = lang
    self.dir = dir
    self.created = created
  }
}

/// Rows of typed cells under titled columns.
package struct Sheet: Sendable, Hashable {
  /// As the tab shows it; what spreadsheets refuse in a name is replaced when it is written.
  package var name: String
  package var columns: [SheetColumn]
  package var rows: [[SheetCell]]

  package init(name: String, columns: [SheetColumn], rows: [[SheetCell]]) {
    self.name = name
    self.columns = columns
    self.rows = rows
  }
}
