/// A borrowed view of lists of arcs: list `i` is `starts[i]..<ends[i]`, best value first.
///
/// Valid only inside the closure that lends it.
struct Rows {
  let count: Int
  let starts: UnsafePointer<Int>
  let ends: UnsafePointer<Int>
  let columns: UnsafePointer<Int32>
  let values: UnsafePointer<Int32>

  /// The same lists, cut off elsewhere.
  func ending(at ends: UnsafePointer<Int>) -> Rows {
    Rows(count: count, starts: starts, ends: ends, columns: columns, values: values)
  }

  @inline(__always)
  func arcs(_ list: Int) -> Range<Int> {
    Range(uncheckedBounds: (starts[list], ends[list]))
  }
}

extension Problem {
  /// Lends the arcs without copying them; nil when there is none.
  func withRows<Result>(_ body: (Rows) -> Result) -> Result? {
    starts.withUnsafeBufferPointer { starts in
      mentors.withUnsafeBufferPointer { mentors in
        scores.withUnsafeBufferPointer { scores in
          guard arcCount > 0, let starts = starts.baseAddress, let mentors = mentors.baseAddress,
            let scores = scores.baseAddress
          else { return nil }
          return body(
            Rows(
              count: studentCount, starts: starts, ends: starts + 1, columns: mentors,
              values: scores))
        }
      }
    }
  }
}
