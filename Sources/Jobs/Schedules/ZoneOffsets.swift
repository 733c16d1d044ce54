package import CivilTime

/// How far the clocks of a time zone are from UTC over some days, and when that changes.
package struct ZoneOffsets: Sendable, Equatable {
  /// From a moment on, until the next change.
  package struct Change: Sendable, Equatable {
    /// In seconds since 1970.
    package let from: Int
    /// East of Greenwich is positive.
    package let offsetSeconds: Int

    package init(from: Int, offsetSeconds: Int) {
      self.from = from
      self.offsetSeconds = offsetSeconds
    }
  }

  private let changes: [Change]

  /// - Parameter changes: by time; the first holds before its moment too, the last for ever.
  package init(_ changes: [Change]) {
    self.changes = changes.isEmpty ? [Change(from: 0, offsetSeconds: 0)] : changes
  }

  /// How far the clocks are ahead of UTC at a moment.
  func offsetSeconds(at second: Int) -> Int {
    (changes.last { $0.from <= second } ?? changes.first)?.offsetSeconds ?? 0
  }

  /// The latest second that the clocks have shown up to a moment, since 1970-01-01T00:00 there.
  ///
  /// While an hour is passed a second time, that is the end of the first pass.
  func latestLocalSecond(upTo second: Int) -> Int {
    var latest = Int.min
    for (place, change) in changes.enumerated() where place == 0 || change.from <= second {
      let next = place + 1 < changes.count ? changes[place + 1].from : Int.max
      let end = second < next ? second : next - 1
      latest = max(latest, end + change.offsetSeconds)
    }
    return latest
  }

  /// The moment at which the clocks first show a second or a later one: its first pass where it
  /// exists twice, the end of the gap where it does not exist.
  func firstSecond(showing local: Int) -> Int {
    for (place, change) in changes.enumerated() {
      let utc = local - change.offsetSeconds
      guard place + 1 == changes.count || utc < changes[place + 1].from else { continue }
      return place == 0 ? utc : max(change.from, utc)
    }
    return local
  }
}

extension Cron {
  /// The first tick later than a moment, where the offsets reach so far.
  package func next(after moment: Instant, in zone: ZoneOffsets) -> Instant? {
    guard let local = nextLocalSecond(after: moment, in: zone) else { return nil }
    return Instant(secondsSince1970: zone.firstSecond(showing: local))
  }

  /// The last tick of a moment or earlier, where the offsets reach so far.
  package func previous(upTo moment: Instant, in zone: ZoneOffsets) -> Instant? {
    guard let local = lastLocalSecond(upTo: moment, in: zone) else { return nil }
    return Instant(secondsSince1970: zone.firstSecond(showing: local))
  }

  /// What the clocks show at the first tick later than a moment.
  ///
  /// A tick is when the clocks first show its minute or a later one. So it has passed exactly when
  /// they have shown as much before.
  func nextLocalSecond(after moment: Instant, in zone: ZoneOffsets) -> Int? {
    let shown = zone.latestLocalSecond(upTo: moment.secondsSince1970)
    return next(afterLocalMinute: floorDivide(shown, by: 60)).map { $0 * 60 }
  }

  /// What the clocks showed at the last tick of a moment or earlier.
  func lastLocalSecond(upTo moment: Instant, in zone: ZoneOffsets) -> Int? {
    let shown = zone.latestLocalSecond(upTo: moment.secondsSince1970)
    return last(upToLocalMinute: floorDivide(shown, by: 60)).map { $0 * 60 }
  }
}

extension Instant {
  /// Whole seconds, rounded down.
  var secondsSince1970: Int {
    Int(microsecondsSince1970 / 1_000_000) - (microsecondsSince1970 % 1_000_000 < 0 ? 1 : 0)
  }

  init(secondsSince1970 seconds: Int) {
    self.init(microsecondsSince1970: Int64(seconds) * 1_000_000)
  }
}

private func floorDivide(_ a: Int, by b: Int) -> Int {
  a / b - (a % b < 0 ? 1 : 0)
}
