/// Marks what a page draws outside its elements as decoration, which PDF/UA asks of all the rest.
///
/// Cairo ends a text object before each element's mark, so that a decoration's mark can stand around
/// whole text objects. Marks of another kind, such as the characters a ligature stands for, lie
/// within and are left as they are.
struct ArtifactMarks {
  private let content: UnsafeBufferPointer<UInt8>
  private var marked: [UInt8] = []
  private var copied = 0
  private var isOpen = false
  /// For each open mark whether it is an element's.
  private var marks: [Bool] = []
  private var elementDepth = 0

  /// - Parameter content: a page's drawing operators, as Cairo writes them.
  /// - Returns: the same with every stretch that paints outside elements between
  ///   `/Artifact BMC` and `EMC`.
  static func added(to content: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var marks = ArtifactMarks(content)
    marks.scan()
    return marks.marked
  }

  private init(_ content: UnsafeBufferPointer<UInt8>) {
    self.content = content
    marked.reserveCapacity(content.count + 512)
  }

  private mutating func scan() {
    var firstOperand: Int?
    var isElement = false
    var scanner = OperatorScanner(content)
    while let token = scanner.next() {
      guard token.isOperator else {
        if firstOperand == nil { firstOperand = token.start }
        if scanner.isContentNumber(token) { isElement = true }
        continue
      }
      let start = firstOperand ?? token.start
      switch scanner.kind(of: token) {
      case .beginMark: begin(isElement: isElement, at: start)
      case .endMark: if marks.popLast() == true { elementDepth -= 1 }
      case .paint: paint(at: start)
      case .other: break
      }
      (firstOperand, isElement) = (nil, false)
    }
    copy(to: content.count)
    if isOpen { marked += Self.close }
  }

  private mutating func begin(isElement: Bool, at start: Int) {
    marks.append(isElement)
    if isElement {
      if isOpen {
        copy(to: start)
        marked += Self.close
        isOpen = false
      }
      elementDepth += 1
    }
  }

  private mutating func paint(at start: Int) {
    guard elementDepth == 0, !isOpen else { return }
    copy(to: start)
    marked += Self.open
    isOpen = true
  }

  private mutating func copy(to end: Int) {
    marked.append(contentsOf: content[copied..<end])
    copied = end
  }

  private static let open = Array("/Artifact BMC\n".utf8)
  private static let close = Array("\nEMC\n".utf8)
}
