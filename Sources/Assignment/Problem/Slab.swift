/// A fixed run of plain numbers, owned once and freed with its owner.
///
/// The inner loops of the solver touch hundreds of millions of cells in an order that no bounds
/// check could be hoisted out of; `Array` costs them about half their speed. Indices come from
/// `Problem.init`, which has checked every one, so cells are verified in debug builds only.
struct Slab<Cell: BitwiseCopyable>: ~Copyable {
  let base: UnsafeMutablePointer<Cell>
  let count: Int

  init(repeating value: Cell, count: Int) {
    base = .allocate(capacity: max(count, 1))
    base.initialize(repeating: value, count: count)
    self.count = count
  }

  init(_ cells: [Cell]) {
    base = .allocate(capacity: max(cells.count, 1))
    count = cells.count
    _ = UnsafeMutableBufferPointer(start: base, count: count).initialize(from: cells)
  }

  /// A copy of another, or of its first cells.
  init(copying other: borrowing Slab<Cell>, count: Int? = nil) {
    self.count = count ?? other.count
    base = .allocate(capacity: max(self.count, 1))
    base.initialize(from: other.base, count: self.count)
  }

  deinit {
    base.deallocate()
  }

  subscript(index: Int) -> Cell {
    @inline(__always) get {
      assert(index >= 0 && index < count)
      return base[index]
    }
    @inline(__always) nonmutating set {
      assert(index >= 0 && index < count)
      base[index] = newValue
    }
  }

  subscript(index: Int32) -> Cell {
    @inline(__always) get { self[Int(index)] }
    @inline(__always) nonmutating set { self[Int(index)] = newValue }
  }

  func fill(_ value: Cell) {
    base.update(repeating: value, count: count)
  }

  var array: [Cell] { Array(UnsafeBufferPointer(start: base, count: count)) }
}
