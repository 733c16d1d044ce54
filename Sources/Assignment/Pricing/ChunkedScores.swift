/// So many scores are looked at together: the compiler makes a few vector instructions of it.
private let chunk = 16

extension UnsafePointer<Int32> {
  /// Shows the places whose scores are at least what `least` says by then, in order.
  ///
  /// Few are, so most chunks are passed over after one look at their signs.
  @inline(__always)
  func forEach(
    ofFirst count: Int, reaching least: () -> Int32, _ body: (_ place: Int, _ score: Int32) -> Void
  ) {
    var start = 0
    while start &+ chunk <= count {
      let (scores, bar) = (self + start, least())
      // The sign bit stays where all scores are below the bar.
      var sign: Int32 = -1
      for place in 0..<chunk { sign &= scores[place] &- bar }
      if sign >= 0 {
        for place in 0..<chunk where scores[place] >= least() {
          body(start &+ place, scores[place])
        }
      }
      start &+= chunk
    }
    for place in start..<count where self[place] >= least() { body(place, self[place]) }
  }

  /// Shows the places where `line + score` is at least the cost, in order; forbidden pairs may be
  /// among them.
  @inline(__always)
  func forEach(
    ofFirst count: Int, costing costs: UnsafePointer<Int64>, line: Int64,
    _ body: (_ place: Int, _ score: Int32, _ gain: Int64) -> Void
  ) {
    var start = 0
    while start &+ chunk <= count {
      // The sign bit stays where all gains are below zero.
      var sign: Int64 = -1
      for place in start..<(start &+ chunk) {
        sign &= line &+ Int64(self[place]) &- costs[place]
      }
      if sign >= 0 { show(start..<(start &+ chunk), costs, line, body) }
      start &+= chunk
    }
    show(start..<count, costs, line, body)
  }

  @inline(__always)
  private func show(
    _ places: Range<Int>, _ costs: UnsafePointer<Int64>, _ line: Int64,
    _ body: (_ place: Int, _ score: Int32, _ gain: Int64) -> Void
  ) {
    for place in places {
      let gain = line &+ Int64(self[place]) &- costs[place]
      if gain >= 0 { body(place, self[place], gain) }
    }
  }
}
