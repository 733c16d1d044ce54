/// Which items can exchange students in a circle (Tarjan's strongly connected components).
///
/// A student may move from the present item to any other; a place left over may move between items
/// that may have one, by way of one more node. Another optimal matching exists just where a student
/// has an arc within a component.
struct StrongComponents {
  /// The component of each item.
  private(set) var numbers: [Int32]
  private let starts: [Int]
  private let targets: [Int32]
  private var order: [Int32]
  private var lowest: [Int32]
  private var nextEdges: [Int]
  private var stack: [Int32] = []
  private var path: [Int32] = []
  private var visited: Int32 = 0
  private var components: Int32 = 0

  init(of graph: TightGraph) {
    (starts, targets) = Self.edges(graph)
    let nodes = starts.count - 1
    numbers = Array(repeating: -1, count: nodes)
    order = Array(repeating: -1, count: nodes)
    lowest = Array(repeating: -1, count: nodes)
    nextEdges = starts
    for node in 0..<Int32(nodes) where order[Int(node)] < 0 { explore(node) }
  }

  private static func edges(_ graph: TightGraph) -> (starts: [Int], targets: [Int32]) {
    let spare = graph.places.count
    var held = [Int32](repeating: 0, count: spare)
    for start in graph.starts.dropLast() { held[Int(graph.items[start])] += 1 }
    func forEachEdge(_ body: (_ from: Int, _ to: Int32) -> Void) {
      for student in graph.students.indices {
        let present = Int(graph.items[graph.starts[student]])
        for item in graph.items[(graph.starts[student] + 1)..<graph.starts[student + 1]] {
          body(present, item)
        }
      }
      for item in 0..<spare where graph.mayBeLeft[item] {
        body(spare, Int32(item))
        if held[item] < graph.places[item] { body(item, Int32(spare)) }
      }
    }
    var starts = [Int](repeating: 0, count: spare + 2)
    forEachEdge { from, _ in starts[from + 1] += 1 }
    for node in 0...spare { starts[node + 1] += starts[node] }
    var ends = starts
    var targets = [Int32](repeating: 0, count: starts[spare + 1])
    forEachEdge { from, to in
      targets[ends[from]] = to
      ends[from] += 1
    }
    return (starts, targets)
  }

  private mutating func explore(_ root: Int32) {
    enter(root)
    while let node = path.last {
      guard nextEdges[Int(node)] < starts[Int(node) + 1] else {
        leave(node)
        continue
      }
      let target = targets[nextEdges[Int(node)]]
      nextEdges[Int(node)] += 1
      if order[Int(target)] < 0 {
        enter(target)
      } else if numbers[Int(target)] < 0 {
        lowest[Int(node)] = min(lowest[Int(node)], order[Int(target)])
      }
    }
  }

  private mutating func enter(_ node: Int32) {
    order[Int(node)] = visited
    lowest[Int(node)] = visited
    visited += 1
    stack.append(node)
    path.append(node)
  }

  private mutating func leave(_ node: Int32) {
    path.removeLast()
    if let parent = path.last {
      lowest[Int(parent)] = min(lowest[Int(parent)], lowest[Int(node)])
    }
    guard lowest[Int(node)] == order[Int(node)] else { return }
    while let member = stack.popLast() {
      numbers[Int(member)] = components
      if member == node { break }
    }
    components += 1
  }
}
