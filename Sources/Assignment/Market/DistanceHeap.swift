/// A binary heap of items by distance; an item may be in it more than once.
struct DistanceHeap: ~Copyable {
  struct Entry: BitwiseCopyable {
    var distance: Int64
    var item: Int32
  }

  private var entries: UnsafeMutablePointer<Entry>
  private var capacity = 64
  private(set) var count = 0

  init() {
    entries = .allocate(capacity: capacity)
  }

  deinit {
    entries.deallocate()
  }

  mutating func removeAll() {
    count = 0
  }

  mutating func push(_ distance: Int64, _ item: Int32) {
    if count == capacity { grow() }
    var hole = count
    count += 1
    while hole > 0 {
      let parent = (hole - 1) >> 1
      guard entries[parent].distance > distance else { break }
      entries[hole] = entries[parent]
      hole = parent
    }
    entries[hole] = Entry(distance: distance, item: item)
  }

  mutating func pop() -> Entry? {
    guard count > 0 else { return nil }
    let top = entries[0]
    count -= 1
    let last = entries[count]
    var hole = 0
    while true {
      var child = 2 * hole + 1
      guard child < count else { break }
      if child + 1 < count, entries[child + 1].distance < entries[child].distance { child += 1 }
      guard entries[child].distance < last.distance else { break }
      entries[hole] = entries[child]
      hole = child
    }
    entries[hole] = last
    return top
  }

  private mutating func grow() {
    let larger = UnsafeMutablePointer<Entry>.allocate(capacity: 2 * capacity)
    larger.update(from: entries, count: count)
    entries.deallocate()
    entries = larger
    capacity *= 2
  }
}
