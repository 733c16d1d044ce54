/// Where the cells of a row stand: a ratio takes two columns of the file.
struct SheetLayout: Sendable {
  /// One column of the model.
  struct Place: Sendable {
    let column: SheetColumn
    /// The first of its columns in the file, from 0.
    let start: Int
  }

  /// The most columns of a sheet.
  static let mostColumns = 16_384

  let sheet: String
  let places: [Place]
  /// The titles of the file's columns.
  let titles: [String]

  init(sheet: String, columns: [SheetColumn]) throws(SheetError) {
    self.sheet = sheet
    var places: [Place] = []
    var titles: [String] = []
    for column in columns {
      places.append(Place(column: column, start: titles.count))
      titles += column.titles
    }
    guard titles.count <= Self.mostColumns else {
      throw SheetError.tooManyColumns(sheet: sheet, titles.count)
    }
    self.places = places
    self.titles = titles
  }

  /// Refuses a row that has more cells than columns, or a ratio where it has no second column.
  func check(_ cells: [SheetCell], row: Int) throws(SheetError) {
    guard cells.count <= places.count else {
      throw SheetError.tooManyCells(
        sheet: sheet, row: row, cells: cells.count, columns: places.count)
    }
    for (place, cell) in zip(places, cells) {
      if case .ratio = cell, !place.column.isRatio {
        throw SheetError.misplacedRatio(sheet: sheet, row: row, column: place.column.title)
      }
    }
  }
}
