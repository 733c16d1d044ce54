/// Letters whose files one worker makes at a stroke: mostly a single one.
struct Bundle: Sendable {
  /// Their places in the batch.
  let letters: Range<Int>
}

extension ReportBatch {
  /// Every letter by itself.
  var bundles: [Bundle] { letters.indices.map { Bundle(letters: $0..<($0 + 1)) } }

  /// Bundles in runs that tell of some hundred students each: what is in memory at a time.
  func slices(of bundles: [Bundle], ofStudents most: Int = 128) -> [[Bundle]] {
    var slices: [[Bundle]] = []
    var students = most
    for bundle in bundles {
      let more = letters[bundle.letters].reduce(0) { $0 + max(1, $1.told.count) }
      if students + more > most {
        slices.append([])
        students = 0
      }
      slices[slices.count - 1].append(bundle)
      students += more
    }
    return slices
  }
}
