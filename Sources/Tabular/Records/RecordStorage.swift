/// The text of one record and where its cells stand in it; filled anew for each record.
///
/// Invariant: `cells[0..<width]` lie within `text[0..<textCount]`. Only the readers of this module
/// write it, and every place they write comes from a search of that same text.
final class RecordStorage {
  /// Where one cell stands: from its first byte to the one after its last.
  struct Place {
    var start: UInt32
    var end: UInt32

    var isEmpty: Bool { start == end }
  }

  /// More cells than a spreadsheet has columns mean that this is no table.
  static let widthLimit = 16_384

  private(set) var text: UnsafeMutableBufferPointer<UInt8>
  /// The bytes of `text` that are filled.
  var textCount = 0
  private(set) var cells: UnsafeMutableBufferPointer<Place>
  /// The number of cells as the file has them.
  var width = 0
  /// The cells beyond the limit, which are counted and not kept.
  var surplus = 0
  /// The bytes of `text` that the record covers, quotes and delimiters included.
  var extent = 0..<0
  /// The physical line, counted from 1, on which the record starts.
  var line = 0
  /// The number among the rows below the header, counted from 1.
  var number = 0
  var problems: [RecordProblem] = []

  init(capacity: Int, cellCapacity: Int = 64) {
    text = .allocate(capacity: capacity)
    cells = .allocate(capacity: cellCapacity)
  }

  /// A copy that stays when its original goes on to the next record.
  convenience init(copying other: RecordStorage) {
    self.init(capacity: max(1, other.extent.count), cellCapacity: max(1, other.width))
    let offset = UInt32(truncatingIfNeeded: other.extent.lowerBound)
    textCount = text.update(
      fromContentsOf: UnsafeMutableBufferPointer(rebasing: other.text[other.extent]))
    width = other.width
    for index in 0..<width {
      let place = other.cells[index]
      cells[index] = Place(start: place.start - offset, end: place.end - offset)
    }
    (extent, line, number, problems) = (0..<textCount, other.line, other.number, other.problems)
    surplus = other.surplus
  }

  /// Whether the file has more of the record than is kept here.
  var isCutOff: Bool {
    surplus > 0 || !problems.isEmpty && problems.contains { $0.kind == .endless }
  }

  deinit {
    text.deallocate()
    cells.deallocate()
  }

  /// The filled bytes of a cell; none where the record is too short to have it.
  func bytes(of index: Int) -> UnsafeBufferPointer<UInt8> {
    guard index >= 0, index < width else { return UnsafeBufferPointer(start: nil, count: 0) }
    let place = cells[index]
    return UnsafeBufferPointer(rebasing: text[Int(place.start)..<Int(place.end)])
  }

  func growText() {
    let larger = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: text.count * 2)
    _ = larger.update(fromContentsOf: UnsafeMutableBufferPointer(rebasing: text[..<textCount]))
    text.deallocate()
    text = larger
  }

  /// Doubles the room for cells, keeping the first so many.
  func growCells(keeping count: Int) {
    let larger = UnsafeMutableBufferPointer<Place>.allocate(capacity: cells.count * 2)
    _ = larger.update(fromContentsOf: UnsafeMutableBufferPointer(rebasing: cells[..<count]))
    cells.deallocate()
    cells = larger
  }
}
