import Synchronization

/// Reads a batch slice after slice, the next one while the last is worked at, so that no more than
/// two are in memory.
struct SliceReader: Sendable {
  let batch: ReportBatch
  /// How many bundles of a slice are worked at side by side.
  let workers: Int

  /// Does something with each bundle.
  ///
  /// - Parameters:
  ///   - bundles: of the batch, in order.
  ///   - revision: the edition.
  ///   - isDone: whether nothing of a bundle has to be made: then its facts need not be read, and the
  ///     body may get no contents.
  ///   - body: what is done with a bundle and what its letters say.
  /// - Returns: what the body gave, in order.
  /// - Throws: what reading and the body throw.
  func forEach<Value: Sendable>(
    _ bundles: [Bundle], _ revision: Revision, unless isDone: @escaping @Sendable (Bundle) -> Bool,
    _ body: @escaping @concurrent @Sendable (Bundle, [ReportContent]) async throws -> Value
  ) async throws -> [Value] {
    let slices = batch.slices(of: bundles)
    @concurrent @Sendable func read(_ place: Int) async throws -> ReadLetters {
      guard slices.indices.contains(place) else { return ReadLetters() }
      return try await self.read(slices[place], revision, unless: isDone)
    }
    var all: [Value] = []
    var letters = try await read(0)
    for (place, slice) in slices.enumerated() {
      async let next = read(place + 1)
      let read = letters
      all += try await sideBySide(slice) { try await body($0, read.contents(of: $0)) }
      letters = try await next
    }
    return all
  }

  /// Reads from the first bundle of which something has to be made to the last one.
  private func read(
    _ slice: [Bundle], _ revision: Revision, unless isDone: (Bundle) -> Bool
  ) async throws -> ReadLetters {
    guard let first = slice.firstIndex(where: { !isDone($0) }),
      let last = slice.lastIndex(where: { !isDone($0) })
    else { return ReadLetters() }
    let letters = slice[first].letters.lowerBound..<slice[last].letters.upperBound
    return ReadLetters(
      start: letters.lowerBound, contents: try await batch.contents(letters, revision))
  }

  private func sideBySide<Value: Sendable>(
    _ bundles: [Bundle], _ body: @escaping @concurrent @Sendable (Bundle) async throws -> Value
  ) async throws -> [Value] {
    let pile = Pile(bundles.count)
    return try await withThrowingTaskGroup(of: [(Int, Value)].self) { group in
      for _ in 0..<min(workers, bundles.count) {
        group.addTask { @concurrent in
          var made: [(Int, Value)] = []
          while let place = pile.take() {
            try Task.checkCancellation()
            made.append((place, try await body(bundles[place])))
          }
          return made
        }
      }
      var all: [(Int, Value)] = []
      for try await some in group { all += some }
      return all.sorted { $0.0 < $1.0 }.map(\.1)
    }
  }
}

/// What some neighbouring letters say.
private struct ReadLetters: Sendable {
  /// The place of the first in the batch.
  var start = 0
  var contents: [ReportContent] = []

  /// Of a bundle that was not read, nothing.
  func contents(of bundle: Bundle) -> [ReportContent] {
    let places = (bundle.letters.lowerBound - start)..<(bundle.letters.upperBound - start)
    return places.clamped(to: contents.indices) == places ? Array(contents[places]) : []
  }
}

/// The bundles that nobody has begun yet, in their order.
private final class Pile: Sendable {
  private let count: Int
  private let next = Mutex(0)

  init(_ count: Int) {
    self.count = count
  }

  func take() -> Int? {
    next.withLock { next in
      guard next < count else { return nil }
      defer { next += 1 }
      return next
    }
  }
}
