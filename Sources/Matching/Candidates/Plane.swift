/// Rows of plain numbers side by side, one column for each mentor, owned once.
///
/// The kernel adds rows to rows, hundreds of millions of numbers a second; only over plain memory
/// does the compiler make vector instructions of that. Row numbers come from `MentorColumns`, which
/// made the rows, so they are verified in debug builds alone. Planes that threads share are written
/// while they are made and read from then on.
struct Plane<Number: FixedWidthInteger & BitwiseCopyable>: ~Copyable, Sendable {
  let width: Int
  private let rows: Int
  nonisolated(unsafe) private let base: UnsafeMutablePointer<Number>

  init(rows: Int, width: Int) {
    self.rows = rows
    self.width = width
    base = .allocate(capacity: max(1, rows * width))
    base.initialize(repeating: 0, count: max(1, rows * width))
  }

  init(rows: Int, width: Int, _ cell: (_ row: Int, _ column: Int) -> Number) {
    self.init(rows: rows, width: width)
    for row in 0..<rows {
      for column in 0..<width { self.row(row)[column] = cell(row, column) }
    }
  }

  /// The same rows with the columns in another order.
  init(_ other: borrowing Plane, order: [Int32]) {
    width = other.width
    rows = other.rows
    base = .allocate(capacity: max(1, rows * width))
    for row in 0..<rows {
      let (source, target) = (other.base + row * width, base + row * width)
      for (column, number) in order.enumerated() { target[column] = source[Int(number)] }
    }
  }

  deinit {
    base.deallocate()
  }

  @inline(__always)
  func row(_ row: Int) -> UnsafeMutablePointer<Number> {
    assert(row >= 0 && row < rows)
    return base + row * width
  }
}
