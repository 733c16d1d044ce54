/// Cuts a column into pages.
///
/// Headings stay with what follows them, a text leaves at least three lines on either page, rows and
/// figures stay whole, and a table's head is repeated.
struct Paginator {
  private static let orphans = 3
  private static let widows = 3

  private let height: Double
  private var pages: [SetPage] = []
  private var page = SetPage()
  private var y = 0.0
  private var roomBelow = 0.0
  /// Up to here it has been seen to that what belongs together fits.
  private var kept = 0

  private init(height: Double) {
    self.height = height
  }

  /// - Parameters:
  ///   - items: the column.
  ///   - height: of a page's text.
  /// - Returns: at least one page.
  static func pages(of items: [FlowItem], height: Double) -> [SetPage] {
    var paginator = Paginator(height: height)
    for (index, item) in items.enumerated() {
      switch item {
      case .open(let element): paginator.page.marks.append(.open(element))
      case .close(let element): paginator.page.marks.append(.close(element))
      case .slab(let slab): paginator.add(slab, at: index, of: items)
      case .pageBreak: if !paginator.page.isFresh { paginator.turn(nil) }
      }
    }
    paginator.pages.append(paginator.page)
    return paginator.pages
  }

  private mutating func add(_ slab: Slab, at index: Int, of items: [FlowItem]) {
    if index >= kept {
      let chain = Chain(from: index, of: items)
      kept = chain.end
      let head = slab.head?.height ?? 0
      if y + gap(slab) + chain.height > height, head + chain.height <= height { turn(slab.head) }
    }
    if case .lines(let lines) = slab.body {
      add(lines, slab)
    } else {
      if y + gap(slab) + slab.height > height { turn(slab.head) }
      let top = advance(slab, by: slab.height)
      if case .pieces(let pieces) = slab.body { page.marks.append(.pieces(pieces, y: top)) }
    }
    roomBelow = slab.after
  }

  /// Line by line where the whole does not fit.
  private mutating func add(_ lines: SetLines, _ slab: Slab) {
    let all = lines.text.lines.indices
    var next = 0
    while next < all.count {
      let rest = next..<all.count
      let count = fitting(rest, of: lines.text, below: next == 0 ? gap(slab) : 0)
      guard count > 0 else {
        turn(nil)
        continue
      }
      let range = next..<(next + count)
      let top = advance(slab, by: lines.text.height(of: range), isFirst: next == 0)
      page.marks.append(
        .lines(
          lines,
          SetPage.Part(lines: range, isFirst: next == 0, isLast: range.upperBound == all.count),
          y: top))
      next = range.upperBound
      if next < all.count { turn(nil) }
    }
  }

  /// How many of the lines go on this page; always some on a fresh one.
  private func fitting(_ lines: Range<Int>, of text: SetText, below gap: Double) -> Int {
    let room = height - y - gap + 0.01
    var count = 0
    while count < lines.count,
      text.height(of: lines.lowerBound..<(lines.lowerBound + count + 1)) <= room
    {
      count += 1
    }
    if count == lines.count { return count }
    count = min(count, lines.count - Self.widows)
    if count >= Self.orphans { return count }
    return page.isFresh ? max(1, count) : 0
  }

  private func gap(_ slab: Slab) -> Double {
    page.isFresh ? 0 : max(roomBelow, slab.before)
  }

  /// Takes room for a slab; gives its top.
  private mutating func advance(_ slab: Slab, by height: Double, isFirst: Bool = true) -> Double {
    let top = y + (isFirst ? gap(slab) : 0)
    y = top + height
    page.isFresh = false
    guard let callout = slab.callout else { return top }
    if page.boxes.last?.callout == callout {
      page.boxes[page.boxes.count - 1].bottom = y
    } else {
      page.boxes.append(SetPage.Box(callout: callout, top: top, bottom: y))
    }
    return top
  }

  /// The next page, unless this one is still empty.
  private mutating func turn(_ head: TableHead?) {
    guard !page.isFresh else { return }
    pages.append(page)
    page = SetPage()
    (y, roomBelow) = (0, 0)
    guard let head else { return }
    page.marks.append(.pieces(head.pieces, y: 0))
    y = head.height
  }
}

/// Slabs that keep each other company, and the least room they need.
private struct Chain {
  var height = 0.0
  /// The index after its last item.
  var end: Int

  init(from start: Int, of items: [FlowItem]) {
    end = start
    var below: Double?
    for index in start..<items.count {
      guard case .slab(let slab) = items[index] else {
        if case .pageBreak = items[index] { return }
        continue
      }
      if let below { height += max(below, slab.before) }
      end = index + 1
      height += slab.keepsNext ? slab.height : slab.leastHeight
      guard slab.keepsNext else { return }
      below = slab.after
    }
  }
}

extension Slab {
  /// The part that must not be parted.
  fileprivate var leastHeight: Double {
    guard case .lines(let lines) = body, lines.text.lines.count >= 6 else { return height }
    return lines.text.height(of: 0..<3)
  }
}
