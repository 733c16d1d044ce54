/// Rows of plain numbers side by side, one column for each mentor, owned once.
///
/// The kernel adds rows to rows, hundreds of millions of numbers a second; only over plain memory
/// does the compiler make vector instructions of that. Row numbers come from `MentorColumns`, which
/// made the rows, so they are verified in debug builds alone.
struct Plane<Number: FixedWidthInteger & BitwiseCopyable>: ~Copyable {
  let width: Int
  private let rows: Int
  private let base: UnsafeMutablePointer<Number>

  init(rows: Int, width: Int) {
    self.rows = rows
    self.width = width
    base = .allocate(capacity: max(1, rows * width))
    base.initialize(repeating: 0, count: max(1, rows * width))
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
