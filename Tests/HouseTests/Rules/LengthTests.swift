import Testing

/// The ratchet: these figures may be lowered, and are raised only with a reason.
@Suite("Lengths")
struct LengthTests {
  @Test("Half of the files fit a screen, and none is longer than 300 lines")
  func filesAreShort() {
    let files = House.sources.sorted { $0.lines.count < $1.lines.count }
    let lengths = files.map(\.lines.count)
    #expect(quantile(50, of: lengths) <= 80)
    #expect(quantile(90, of: lengths) <= 200)
    for file in files where file.lines.count > 300 {
      Issue.record("\(file) has \(file.lines.count) lines")
    }
  }

  @Test("Half of the functions have 8 lines or fewer, and none more than 50")
  func functionsAreShort() {
    let functions = House.sources.flatMap { file in file.functions.map { (file, $0) } }
    let lengths = functions.map(\.1.length).sorted()
    #expect(quantile(50, of: lengths) <= 8)
    #expect(quantile(90, of: lengths) <= 25)
    for (file, function) in functions where function.length > 50 {
      Issue.record("\(file):\(function.line) has \(function.length) lines")
    }
  }

  @Test("What the package shares says what it promises")
  func sharedTypesAreDocumented() {
    for file in House.sources {
      // Nested types are read with what they are nested in.
      for (line, name) in file.types where file.lines[line - 1].hasPrefix("package ") {
        #expect(file.isDocumented(line: line), "\(file):\(line): \(name)")
      }
    }
  }

  /// The smallest value that is not below so many in a hundred of a sorted list.
  private func quantile(_ percent: Int, of sorted: [Int]) -> Int {
    sorted.isEmpty ? 0 : sorted[min(sorted.count - 1, sorted.count * percent / 100)]
  }
}
