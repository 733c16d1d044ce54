extension Composer {
  /// A tinted box; a text too long for one page goes on in a box on the next.
  mutating func add(_ callout: Callout) throws(PDFError) {
    let lines = callout.lines.filter { !$0.isBlank }
    guard !(callout.title ?? "").isBlank || !lines.isEmpty else { return }
    callouts += 1
    let element = Element(callout.style == .quote ? .quote : .division)
    items.append(.open(element))
    padding(before: 12, after: 0, keepsNext: true)
    if let title = callout.title {
      try text(
        title, .subheading, indent: 16, end: 14, after: 3, keepsNext: true, callout: callouts)
    }
    for (index, line) in lines.enumerated() {
      try text(
        line, callout.style == .quote ? .quote : .body, indent: 16, end: 14,
        after: index == lines.count - 1 ? 0 : 6, keepsNext: true, callout: callouts)
    }
    padding(before: 0, after: 14, keepsNext: false)
    items.append(.close(element))
  }

  private mutating func padding(before: Double, after: Double, keepsNext: Bool) {
    items.append(
      .slab(
        Slab(
          height: white(10), before: white(before), after: white(after), keepsNext: keepsNext,
          body: .blank,
          callout: callouts)))
  }
}
