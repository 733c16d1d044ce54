import Programs

extension Result {
  /// What was read, or nil.
  var value: Success? {
    try? get()
  }
}

extension Result where Failure == CellFault {
  /// The code of the fault, or nil where the cell was read.
  var faultCode: String? {
    if case .failure(let fault) = self { fault.code } else { nil }
  }
}

/// A small generator of numbers that gives the same ones on every run.
struct Dice {
  private var state: UInt64

  init(_ seed: UInt64) {
    state = seed
  }

  mutating func roll(_ sides: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(sides))
  }
}
